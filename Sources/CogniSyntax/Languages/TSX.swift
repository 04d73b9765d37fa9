import TreeSitter

extension LanguagePack {
    /// TypeScript with JSX, which calls everything what TypeScript calls it.
    public static let tsx = LanguagePack(
        name: "tsx", title: "TSX", base: "typescript", extensions: ["tsx"], syntaxErrors: .reliable,
        kinds: typescript.kinds,
        grammar: { tree_sitter_tsx() })
}
