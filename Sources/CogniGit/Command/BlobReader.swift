import CogniCore
import CogniProcess
import Synchronization

/// Reads blobs through `git cat-file --batch`. May be used from several threads at once.
final class BlobReader: Sendable {
    private let git: GitCommand
    private let headers: Batch
    private let contents: Batch

    init(_ git: GitCommand) {
        self.git = git
        headers = Batch(git, ["cat-file", "--batch-check"])
        contents = Batch(git, ["cat-file", "--batch"])
    }

    /// The content of a blob, after its size was asked for: a large one isn't to pass through a pipe.
    func blob(_ id: ObjectID) throws(GitError) -> [UInt8] {
        let check = try headers.ask(id) { $0.last == 10 }
        guard let check, let header = Header(check), header.isBlob else { throw .missingObject(id) }
        guard header.content.count <= ContentLimit.bytes else { throw .tooLarge(id) }
        let answer = try contents.ask(id) { Self.isWhole($0) }
        guard let answer, let header = Header(answer), header.isBlob else { throw .missingObject(id) }
        return Array(answer[header.content])
    }

    /// The first bytes of a blob of any size: git is hung up on when they are there.
    func start(of id: ObjectID) throws(GitError) -> [UInt8] {
        let arguments = ["cat-file", "blob", id.hex]
        let start = try Batch(git, arguments).ask(id) { $0.count >= ContentKind.sample }
        guard let start else { throw .missingObject(id) }
        return Array(start.prefix(ContentKind.sample))
    }

    /// A git command that answers one line with one object, started at the first question.
    private final class Batch: Sendable {
        private let git: GitCommand
        private let arguments: [String]
        private let dialogue = Mutex<Dialogue?>(nil)

        init(_ git: GitCommand, _ arguments: [String]) {
            self.git = git
            self.arguments = arguments
        }

        /// `nil` when git ended instead: before 2.44 it does when it may not fetch an object of a partial clone. The next
        /// question starts it anew.
        func ask(_ id: ObjectID, isWhole: ([UInt8]) -> Bool) throws(GitError) -> [UInt8]? {
            let current = try dialogue.withLock { dialogue throws(GitError) in
                if let dialogue { return dialogue }
                do throws(CommandError) {
                    let started = try Dialogue(git.command(arguments))
                    dialogue = started
                    return started
                } catch {
                    throw .commandFailed(arguments: arguments, detail: error.description)
                }
            }
            let answer = current.ask(Array((id.hex + "\n").utf8), isWhole: isWhole)
            if answer == nil { dialogue.withLock { if $0 === current { $0 = nil } } }
            return answer
        }
    }

    private static func isWhole(_ answer: [UInt8]) -> Bool {
        // The content is followed by a line break, a missing object only by the header.
        guard let header = Header(answer) else { return false }
        return !header.hasContent || answer.count > header.content.upperBound
    }

    /// `<oid> SP <type> SP <size> LF`, or `<oid> SP missing LF`.
    private struct Header {
        let content: Range<Int>
        let isBlob: Bool
        let hasContent: Bool

        /// `nil` while the line isn't complete.
        init?(_ answer: [UInt8]) {
            guard let end = answer.firstIndex(of: 10) else { return nil }
            let words = String(decoding: answer[..<end], as: UTF8.self).split(separator: " ")
            hasContent = words.count == 3
            let size = hasContent ? Int(words[2]) ?? 0 : 0
            isBlob = hasContent && words[1] == "blob"
            content = (end + 1)..<(end + 1 + size)
        }
    }
}
