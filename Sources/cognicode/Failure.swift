import ArgumentParser
import CogniCore

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The one place where errors become words and exit statuses.
enum Failure {
    /// Ends the process as `error` asks for.
    static func leave(with error: any Error) -> Never {
        if let status = error as? ExitStatus { exit(status.rawValue) }
        if let failure = error as? any UserFacingError {
            Terminal.complain(failure.problem, hint: failure.hint)
            exit(failure.exitStatus.rawValue)
        }
        let code = Cognicode.exitCode(for: error)
        // Help and version were asked for; everything else that the parser throws is a wrong command line.
        if code == .success { Cognicode.exit(withError: error) }
        if code == .validationFailure {
            Terminal.writeError(Cognicode.fullMessage(for: error) + "\n")
            exit(ExitStatus.usage.rawValue)
        }
        Terminal.complain("\(error)", hint: "this is a defect of cognicode: nothing was reviewed")
        exit(ExitStatus.incomplete.rawValue)
    }
}

extension ExitStatus: Error {}
