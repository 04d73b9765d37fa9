import CogniCore

extension CommandSource {
    func cleanedFile(_ path: GitPath) throws(GitError) -> (id: ObjectID, content: [UInt8]) {
        guard let workTree else { throw .noWorktree }
        let raw = try WorktreeFile.read(path, in: workTree)
        // git names the cleaned content without giving it: what it did is found by trying, and proven by the name.
        let cleaned = try hash(raw, asFile: path)
        for content in [raw, Self.withoutCarriageReturns(raw)] where try hash(content, asFile: nil) == cleaned {
            return (cleaned, content)
        }
        throw .unreadableFile(path, detail: "its content goes through a filter that only git runs")
    }

    /// The object id of `content`, after the filters of `asFile` when given.
    private func hash(_ content: [UInt8], asFile path: GitPath?) throws(GitError) -> ObjectID {
        var arguments = ["hash-object", "--stdin"]
        if let path {
            guard let name = path.text else {
                throw .unreadableFile(path, detail: "its name is not printable UTF-8: stage it and review the index")
            }
            arguments += ["--path", name]
        }
        guard let id = ObjectID(hex: try git.lines(arguments, input: content).first ?? "") else {
            throw .commandFailed(arguments: arguments, detail: "it gave no object id")
        }
        return id
    }

    private static func withoutCarriageReturns(_ content: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(content.count)
        for (index, byte) in content.enumerated() {
            if byte == 13, index + 1 < content.count, content[index + 1] == 10 { continue }
            result.append(byte)
        }
        return result
    }
}
