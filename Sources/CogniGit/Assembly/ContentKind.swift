/// What kind of content a blob is, told from its bytes alone.
enum ContentKind {
    case text
    case other(reason: String)

    /// How many bytes Git looks at to tell text from binary.
    static let sample = 8000

    /// Git's own test: a NUL in the first 8,000 bytes makes it binary. UTF-16 and pointers to content elsewhere are
    /// told apart, so that the reason helps.
    static func of(_ content: [UInt8]) -> ContentKind {
        if content.starts(with: [0xFF, 0xFE]) || content.starts(with: [0xFE, 0xFF]) {
            return .other(reason: "UTF-16 text: only UTF-8 is reviewed")
        }
        if content.prefix(sample).contains(0) { return .other(reason: "binary file") }
        if content.count < 1024, content.starts(with: Array("version https://git-lfs.github.com/spec/".utf8)) {
            return .other(reason: "Git LFS pointer")
        }
        return .text
    }
}

/// The largest content that is read: two versions of a file are in memory at a time while they are compared.
enum ContentLimit {
    static let bytes = 32 << 20
    static let text = "32 MB"
}
