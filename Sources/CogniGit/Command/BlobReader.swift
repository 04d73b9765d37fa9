import CogniCore
import CogniProcess
import Synchronization

/// Reads blobs through one `git cat-file --batch`, started at the first blob. May be used from several threads.
final class BlobReader: Sendable {
    private let git: GitCommand
    private let dialogue = Mutex<Dialogue?>(nil)

    init(_ git: GitCommand) { self.git = git }

    /// The content of a blob.
    func blob(_ id: ObjectID) throws(GitError) -> [UInt8] {
        let arguments = ["cat-file", "--batch"]
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
        let answer = current.ask(Array((id.hex + "\n").utf8)) { Self.isWhole($0) }
        guard let answer, let header = Header(answer) else {
            // Before 2.44 git ends when it may not fetch an object of a partial clone. The next blob starts it anew.
            dialogue.withLock { if $0 === current { $0 = nil } }
            throw .missingObject(id)
        }
        guard header.isBlob else { throw .missingObject(id) }
        return Array(answer[header.content])
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
