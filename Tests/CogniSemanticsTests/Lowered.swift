import CogniSemantics
import CogniSyntax
import Testing

/// Lowers small pieces of code for tests.
enum Lowered {
    /// The code tree of `code`, as `CodeTree.debugDescription` shows it, without the file's block.
    static func dump(_ language: String, _ code: String) throws -> String {
        let pack = try #require(LanguagePack.named(language))
        let tree = CodeTree(try Parser().parse(Array(code.utf8), as: pack))
        let lines = tree.debugDescription.split(separator: "\n").dropFirst()
        return lines.map { $0.dropFirst(2) }.joined(separator: "\n")
    }
}
