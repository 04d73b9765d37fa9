import CogniRegex
import CogniSyntax

/// Why a pattern can't be used in a language.
struct PatternFailure: Error {
    let reason: String
}

/// Makes a pattern of its text, by the grammar of the language: what a pattern means is what its code parses to.
struct PatternCompiler {
    let traits: GrammarTraits
    let metavariables: [String]

    func compile(_ text: String) throws(PatternFailure) -> CompiledPattern {
        let lexer = PatternLexer(text)
        let wrappers = traits.syntax.clause(beginningWith: lexer.bytes).map { [$0] } ?? traits.syntax.wrappers
        for wrapper in wrappers {
            for prefix in traits.syntax.prefixes {
                for braces in PatternRenderer.Braces.allCases {
                    let renderer = PatternRenderer(
                        syntax: traits.syntax, metavariables: metavariables, wrapper: wrapper, prefix: prefix,
                        braces: braces)
                    if let compiled = try compile(renderer.render(lexer)) { return compiled }
                }
            }
        }
        throw PatternFailure(reason: "the pattern `\(text)` is no \(traits.grammar.pack.title) code")
    }

    /// The compiled pattern; `nil` when the rendered code doesn't parse.
    private func compile(_ rendered: RenderedPattern) throws(PatternFailure) -> CompiledPattern? {
        let tree: SyntaxTree
        do {
            tree = try Parser().parse(rendered.code, as: traits.grammar.pack)
        } catch {
            throw PatternFailure(reason: "the pattern can't be parsed: \(error)")
        }
        guard !tree.hasError else { return nil }
        var tops = topNodes(of: tree, in: rendered.range)
        guard !tops.isEmpty else { return nil }
        let builder = PatternBuilder(traits: traits, rendered: rendered, tree: tree)
        guard tops.count == 1 else {
            let statements = try builder.statements(tops)
            return CompiledPattern(root: .statements(statements), startKinds: startKinds(ofStatements: statements))
        }
        if traits.is(tree.nodes[tops[0]].kind, .expressionStatement),
            let only = builder.significantChildren(of: tops[0]).first
        {
            tops[0] = only
        }
        if let spec = builder.importSpec(tops[0]) { tops[0] = spec }
        var pattern = try builder.pattern(tops[0])
        // Everything is searched anyway.
        if case .deep(let inner) = pattern { pattern = inner }
        if case .ellipsis = pattern { return CompiledPattern(root: .statements([pattern]), startKinds: nil) }
        return CompiledPattern(root: .one(pattern), startKinds: startKinds(of: pattern))
    }

    /// The outermost named nodes inside `range`.
    private func topNodes(of tree: SyntaxTree, in range: Range<Int>) -> [Int] {
        var tops: [Int] = []
        var index = 1
        while index < tree.nodes.count {
            let node = tree.nodes[index]
            if range.lowerBound <= node.range.lowerBound, node.range.upperBound <= range.upperBound {
                let isCode = node.flags.contains(.named) && !node.flags.contains(.extra) && !node.range.isEmpty
                if isCode, !traits.is(node.kind, .punctuation) { tops.append(index) }
                index = Int(node.next)
            } else {
                index += 1
            }
        }
        return tops
    }

    /// Kinds of the nodes that `pattern` may match; `nil` for any.
    private func startKinds(of pattern: Pattern) -> Set<UInt16>? {
        switch pattern {
        case .node(let shape): return [shape.kind]
        case .leaf(let kind, _):
            return traits.is(kind, .identifier) ? Set(traits.kinds(.identifier)) : [kind]
        case .qualified(_, let written):
            var kinds = startKinds(of: written) ?? []
            kinds.formUnion(traits.kinds(.identifier))
            if let member = traits.member { kinds.insert(member.kind) }
            return kinds
        case .string: return Set(traits.kinds(.string))
        case .either(let alternatives):
            var kinds: Set<UInt16> = []
            for alternative in alternatives {
                guard let more = startKinds(of: alternative) else { return nil }
                kinds.formUnion(more)
            }
            return kinds
        case .anything, .metavariable, .ellipsis, .chain, .deep, .deepStatement: return nil
        }
    }

    /// Kinds of nodes in, or as, the first statement of a run.
    private func startKinds(ofStatements statements: [Pattern]) -> Set<UInt16>? {
        switch statements.first {
        case .node(let shape): [shape.kind]
        case .deepStatement(let expression): startKinds(of: expression)
        default: nil
        }
    }
}
