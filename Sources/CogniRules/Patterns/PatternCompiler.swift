import CogniCore
import CogniSemantics
import CogniSyntax

/// Why a pattern can't be used in a language.
struct PatternFailure: Error {
    let reason: String
}

/// Makes a pattern of its text, by the grammar of the language: what a pattern means is what its code parses to.
struct PatternCompiler {
    let language: LanguagePack
    let syntax: PatternSyntax
    let metavariables: [String]

    init(language: LanguagePack, metavariables: [String]) {
        self.language = language
        self.metavariables = metavariables
        syntax = PatternSyntax.of(language)
    }

    /// Longest pattern, in bytes; people write some hundred.
    private static let longest = 16 << 10
    /// A pattern is parsed as often as there are ways to write its marks, each time in no longer than this.
    private static let parser = Parser(limits: ParseLimits(bytes: 64 << 10, depth: 300, seconds: 0.1))
    /// Bytes that are parsed in search of a way to write the marks of a pattern: hundreds of ways for those that people write.
    private static let mostParsed = 256 << 10
    /// Seconds of processor time for that search.
    private static let longestWork = 1.0

    /// On one thread, whose time is what the deadline is about: the parser would make one for each attempt.
    func compile(_ text: String) throws(PatternFailure) -> CompiledPattern {
        try DeepStack.run { Result { () throws(PatternFailure) in try compileInPlace(text) } }.get()
    }

    private func compileInPlace(_ text: String) throws(PatternFailure) -> CompiledPattern {
        guard text.utf8.count <= Self.longest else {
            throw PatternFailure(reason: "the pattern has more than \(Self.longest) bytes")
        }
        let deadline = ThreadClock.seconds + Self.longestWork
        if let compiled = try compileIfCode(syntax.completed(text), until: deadline) { return compiled }
        if syntax.typesFollowArguments,
            let compiled = try compileIfCode(PatternLexer(text).withTypesInFront, until: deadline)
        {
            return compiled
        }
        throw PatternFailure(reason: "the pattern `\(text)` is no \(language.title) code")
    }

    private func compileIfCode(_ text: String, until deadline: Double) throws(PatternFailure) -> CompiledPattern? {
        let lexer = PatternLexer(text)
        let renderer = PatternRenderer(syntax: syntax, metavariables: metavariables, lexer: lexer)
        var wrappers = syntax.clause(beginningWith: lexer.bytes).map { [$0] } ?? syntax.wrappers
        if syntax.bracesAreObjects, lexer.bytes.first == UInt8(ascii: "{") {
            wrappers.insert(PatternSyntax.expression, at: 0)
        }
        if let field = syntax.field, lexer.isField { wrappers.insert(field, at: 0) }
        for grammar in [language] + syntax.otherGrammars.compactMap(LanguagePack.named) {
            let forms = renderer.firstForms()
            var farMisses: [(wrapper: PatternSyntax.Wrapper, attempt: Attempt)] = []
            for wrapper in wrappers {
                let attempt = try Attempt(renderer.render(forms, in: wrapper), grammar)
                guard attempt.isNear else {
                    farMisses.append((wrapper, attempt))
                    continue
                }
                if let found = try compiled(attempt, forms, renderer, wrapper, grammar, until: deadline) {
                    return found
                }
            }
            for (wrapper, attempt) in farMisses {
                if let found = try compiled(attempt, forms, renderer, wrapper, grammar, until: deadline) {
                    return found
                }
            }
        }
        return nil
    }

    /// An attempt that is code, reached by writing one mark after the other in another way as long as that leaves fewer
    /// errors; `nil` when no way to write them makes code.
    private func climb(
        from first: Attempt, _ firstForms: [PatternSyntax.MarkForm], _ renderer: PatternRenderer,
        _ wrapper: PatternSyntax.Wrapper, _ language: LanguagePack, until deadline: Double
    ) throws(PatternFailure) -> Attempt? {
        var (best, forms) = (first, firstForms)
        var isBetter = true
        var parsed = 0
        while !best.isCode, isBetter {
            isBetter = false
            for mark in forms.indices {
                for other in renderer.forms(of: mark) where other != forms[mark] {
                    var changed = forms
                    changed[mark] = other
                    parsed += best.rendered.code.count
                    guard parsed <= Self.mostParsed, ThreadClock.seconds < deadline else { return nil }
                    let attempt = try Attempt(renderer.render(changed, in: wrapper), language)
                    guard attempt.errors < best.errors else { continue }
                    (forms, best, isBetter) = (changed, attempt, true)
                }
                if best.isCode { break }
            }
        }
        return best.isCode ? best : nil
    }

    /// The compiled pattern; `nil` when no way to write its marks makes code of it.
    private func compiled(
        _ attempt: Attempt, _ forms: [PatternSyntax.MarkForm], _ renderer: PatternRenderer,
        _ wrapper: PatternSyntax.Wrapper, _ language: LanguagePack, until deadline: Double
    ) throws(PatternFailure) -> CompiledPattern? {
        guard let attempt = try climb(from: attempt, forms, renderer, wrapper, language, until: deadline) else {
            return nil
        }
        let isClosed = renderer.lexer.bytes.last { $0 > 0x20 } == UInt8(ascii: ";")
        return try compiled(attempt.rendered, CodeTree(attempt.tree, isPattern: true), isClosed: isClosed)
    }

    /// A rendered pattern and what the grammar says of it.
    private struct Attempt {
        let rendered: RenderedPattern
        let tree: SyntaxTree
        /// Bytes in error nodes, and what is missing.
        let errors: Int

        init(_ rendered: RenderedPattern, _ language: LanguagePack) throws(PatternFailure) {
            self.rendered = rendered
            do {
                tree = try PatternCompiler.parser.parse(rendered.code, as: language)
            } catch {
                throw PatternFailure(reason: "the pattern can't be parsed: \(error)")
            }
            let tree = tree
            errors = tree.nodes.indices.reduce(0) { count, index in
                let node = tree.nodes[index]
                if node.flags.contains(.error) { return count + 2 + node.range.count }
                // Some grammars have names of no letters, to go on with.
                let isNameless = node.range.isEmpty && tree.kindName(index) == "identifier"
                return count + (node.flags.contains(.missing) || isNameless ? 1 : 0)
            }
        }

        var isCode: Bool { errors == 0 }

        /// Whether other forms of the marks may well make code of it: most of the pattern is, already.
        var isNear: Bool { errors * 3 <= rendered.range.count }
    }

    private func compiled(
        _ rendered: RenderedPattern, _ tree: CodeTree, isClosed: Bool
    ) throws(PatternFailure) -> CompiledPattern? {
        let tops = withoutNamelessImports(topNodes(of: tree, in: rendered.range), tree, rendered)
        guard let first = tops.first else { return nil }
        let builder = PatternBuilder(rendered: rendered, tree: tree, syntax: syntax)
        // `f();` is a statement, `f()` an expression.
        let isStatement =
            isClosed && tree.nodes[first].isExpression && rendered.mark(covering: tree.nodes[first].range) == nil
        guard tops.count == 1, !isStatement else {
            let statements = try builder.statements(tops)
            return CompiledPattern(
                root: .statements(statements), startKinds: startKinds(ofStatements: statements),
                isClosed: isClosed || syntax.semicolonsAreOptional || statements.last?.isEllipsis == true)
        }
        let pattern = try builder.pattern(first)
        if pattern.isEllipsis { return CompiledPattern(root: .one(.anything), startKinds: nil) }
        let role = tree.nodes[first].kind == .block && tree.nodes[first].role == .finalizer ? CodeRole.finalizer : nil
        return CompiledPattern(root: .one(pattern), startKinds: startKinds(of: pattern), role: role)
    }

    /// The outermost nodes inside `range`.
    private func topNodes(of tree: CodeTree, in range: Range<Int>) -> [Int] {
        var tops: [Int] = []
        var index = 1
        while index < tree.nodes.count {
            let node = tree.nodes[index]
            if range.encloses(node.range), !node.range.isEmpty {
                tops.append(index)
                index = Int(node.next)
            } else {
                index += 1
            }
        }
        return tops
    }

    /// `import {..., $X, ...} from "a"` is one import, of `$X`.
    private func withoutNamelessImports(_ tops: [Int], _ tree: CodeTree, _ rendered: RenderedPattern) -> [Int] {
        tops.filter { top in
            guard tree.nodes[top].kind == .importing, let name = tree.child(top, .name),
                case .ellipsis = rendered.mark(covering: tree.nodes[name].range)
            else { return true }
            return !tops.contains {
                $0 != top && tree.nodes[$0].kind == .importing && tree.nodes[$0].range == tree.nodes[top].range
            }
        }
    }

    /// Kinds of the nodes that `pattern` may match; `nil` for any.
    private func startKinds(of pattern: Pattern) -> Set<CodeKind>? {
        switch pattern {
        case .node(let shape):
            switch shape.kind {
            // An import may stand for the whole dotted name.
            case .member: return [.member, .name]
            case .for: return [.for, .forEach]
            case .list: return [.list, .comprehension]
            case .string: return [.string, .template]
            case .set: return [.set, .dictionary, .comprehension]
            // `import "a"` is `x = require("a")`, too.
            case .importing: return [.importing, .assign]
            case let kind: return [kind]
            }
        case .leaf(let kind, _, _): return kind == .name || kind == .token ? [kind] : [kind, .name, .member]
        case .string: return [.string, .template, .stringContent, .name, .member, .binary]
        case .either(let alternatives):
            var kinds: Set<CodeKind> = []
            for alternative in alternatives {
                guard let more = startKinds(of: alternative) else { return nil }
                kinds.formUnion(more)
            }
            return kinds
        case .anything, .metavariable, .typed, .ellipsis, .chain, .deep, .deepStatement: return nil
        }
    }

    /// Kinds of nodes in, or as, the first statement of a run.
    private func startKinds(ofStatements statements: [Pattern]) -> Set<CodeKind>? {
        guard let first = statements.first else { return nil }
        if case .deepStatement(let expression) = first { return startKinds(of: expression) }
        if case .node = first { return startKinds(of: first) }
        return nil
    }
}
