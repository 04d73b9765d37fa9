/// What kind of content a blob is, told from its bytes alone.
enum ContentKind {
    case text
    case other(reason: String)

    /// Git's own test: a NUL in the first 8,000 bytes makes it binary. UTF-16 and pointers to content elsewhere are
    /// told apart, so that the reason helps.
    static func of(_ content: [UInt8]) -> ContentKind {
        if content.starts(with: [0xFF, 0xFE]) || content.starts(with: [0xFE, 0xFF]) {
            return .other(reason: "UTF-16 text: only UTF-8 is reviewed")
        }
        if content.prefix(8000).contains(0) { return .other(reason: "binary file") }
        if content.count < 1024, content.starts(with: Array("version https://git-lfs.github.com/spec/".utf8)) {
            return .other(reason: "Git LFS pointer")
        }
        return .text
    }
}
