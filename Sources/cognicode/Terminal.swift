import CogniConfig
import CogniCore
import CogniProcess
import CogniReports

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The streams that a person or a program reads.
enum Terminal {
    static func write(_ text: String) { put(text, on: STDOUT_FILENO) }
    static func writeError(_ text: String) { put(text, on: STDERR_FILENO) }

    /// An error as every command words it.
    static func complain(_ problem: String, hint: String? = nil) {
        writeError("cognicode: \(problem)\n" + (hint.map { "  hint: \($0)\n" } ?? ""))
    }

    /// How progress is shown on standard error.
    static var progressStyle: ProgressReporter.Style {
        isatty(STDERR_FILENO) == 1 ? .terminal(columns: width(of: STDERR_FILENO)) : .plain
    }

    /// How a report looks that goes to `descriptor`.
    static func reportOptions(_ settings: Settings, quiet: Bool, on descriptor: Int32 = STDOUT_FILENO) -> ReportOptions
    {
        var options = ReportOptions()
        options.isQuiet = quiet
        options.width = width(of: descriptor)
        let environment = Environment.current
        switch settings.output.color {
        case .always: options.isColored = true
        case .never: options.isColored = false
        // https://no-color.org: any value but the empty one.
        case .auto:
            options.isColored =
                isatty(descriptor) == 1 && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
        }
        return options
    }

    /// Columns of the terminal; 100 without one.
    private static func width(of descriptor: Int32) -> Int {
        var size = winsize()
        guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 20 else { return 100 }
        return Int(size.ws_col)
    }

    /// Writes all of `text`, however much the stream takes at once. A reader that has gone away ends the writing; any
    /// other failure ends the process.
    private static func put(_ text: String, on descriptor: Int32) {
        var text = text
        text.withUTF8 { bytes in
            var offset = 0
            while offset < bytes.count {
                #if canImport(Glibc)
                    let count = Glibc.write(descriptor, bytes.baseAddress.map { $0 + offset }, bytes.count - offset)
                #else
                    let count = Darwin.write(descriptor, bytes.baseAddress.map { $0 + offset }, bytes.count - offset)
                #endif
                if count < 0 && errno == EINTR { continue }
                if count < 0 && errno == EPIPE { return }
                guard count > 0 else { leaveUnwritten(descriptor) }
                offset += count
            }
        }
    }

    /// A report that nobody can read is no review.
    private static func leaveUnwritten(_ descriptor: Int32) -> Never {
        let reason = String(cString: strerror(errno))
        if descriptor != STDERR_FILENO { complain("the report could not be written: \(reason)") }
        exit(ExitStatus.incomplete.rawValue)
    }

    /// Standard input to its end.
    static func readInput() -> [UInt8] {
        var input: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 14)
        while true {
            let count = read(STDIN_FILENO, &chunk, chunk.count)
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return input }
            input.append(contentsOf: chunk[..<count])
        }
    }
}
