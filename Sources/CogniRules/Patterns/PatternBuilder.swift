import CogniRegex
import CogniSyntax

/// Turns the tree of a rendered pattern into a `Pattern`. Recursive over the pattern's own tree, which a person wrote.
struct PatternBuilder {
    let traits: GrammarTraits
    let rendered: RenderedPattern
    let tree: SyntaxTree

    func pattern(_ index: Int) throws(PatternFailure) -> Pattern {
        let node = tree.nodes[index]
        if let mark = rendered.mark(covering: node.range) {
            switch mark {
            case .anything: return .anything
            case .metavariable(let number): return .metavariable(number)
            case .ellipsis(let number): return .ellipsis(number)
            }
        }
        if let inner = unparenthesized(index) { return try pattern(inner) }
        if traits.is(node.kind, .string), tree.kindName(index) != "concatenated_string", isPlainString(index) {
            return .string(try content(index))
        }
        let children = significantChildren(of: index)
        if children.isEmpty {
            // Dots inside a string with interpolation.
            if tree.text(index).elementsEqual("...".utf8) { return .ellipsis(nil) }
            // `{}`, `()`: white space inside makes no difference.
            if !tree.children(index).allSatisfy({ tree.nodes[$0].range.isEmpty }) {
                return .node(try shape(of: index, children: []))
            }
            let leaf = Pattern.leaf(kind: node.kind, text: Array(tree.text(index)))
            guard traits.member != nil, traits.is(node.kind, .identifier) else { return leaf }
            return .qualified(.init(components: [Array(tree.text(index))], last: nil), written: leaf)
        }
        // `$S;` is any statement.
        if traits.is(node.kind, .expressionStatement), children.count == 1,
            case .metavariable(let number) = rendered.mark(covering: tree.nodes[children[0]].range)
        {
            return .metavariable(number)
        }
        if let argument = deepArgument(children) { return .deep(try pattern(argument)) }
        if let member = traits.member, node.kind == member.kind,
            let name = tree.child(index, field: member.name),
            case .ellipsis = rendered.mark(covering: tree.nodes[name].range),
            let object = tree.child(index, field: member.object)
        {
            return .chain(try pattern(object))
        }
        let shape = Pattern.node(try shape(of: index, children: children))
        if traits.is(node.kind, .forLoop), let loops = try anyLoop(children) { return .either([shape] + loops) }
        if let name = qualifiedName(index) { return .qualified(name, written: shape) }
        guard let declaration = try declaration(like: index, children: children) else { return shape }
        return .either([shape, declaration])
    }

    /// Children that mean something: no punctuation, no comments.
    func significantChildren(of index: Int) -> [Int] {
        tree.children(index).filter { child in
            let node = tree.nodes[child]
            return !node.flags.contains(.extra) && !node.range.isEmpty && !traits.is(node.kind, .punctuation)
        }
    }

    /// Patterns of neighbouring statements.
    func statements(_ indices: [Int]) throws(PatternFailure) -> [Pattern] {
        var result: [Pattern] = []
        for index in indices {
            let kind = tree.nodes[index].kind
            var inner = importSpec(index)
            if traits.is(kind, .expressionStatement) {
                inner = significantChildren(of: index).first
            } else if inner == nil, !traits.is(kind, .fullStatement) {
                inner = index
            }
            if rendered.mark(covering: tree.nodes[index].range) == nil, let inner,
                rendered.mark(covering: tree.nodes[inner].range) == nil
            {
                result.append(.deepStatement(try pattern(inner)))
            } else if let inner, case .ellipsis(let number) = rendered.mark(covering: tree.nodes[inner].range) {
                result.append(.ellipsis(number))
            } else {
                result.append(try pattern(index))
            }
        }
        return result
    }

    private func shape(of index: Int, children: [Int]) throws(PatternFailure) -> Pattern.Shape {
        let kind = tree.nodes[index].kind
        let isStatements = traits.is(kind, .block)
        var patterns: [Pattern] = []
        if isStatements {
            patterns = try statements(children)
        } else {
            for child in children {
                patterns.append(isOptionalList(child) ? .ellipsis(nil) : try pattern(child))
            }
        }
        let needs = children.map { tree.nodes[$0].kind }.filter { traits.is($0, .omissible) }
        let keywords = children.indices.filter { traits.is(tree.nodes[children[$0]].kind, .keywordArgument) }
        let mayFill = traits.omissibleFields.filter { tree.child(index, field: $0) == nil }
        return Pattern.Shape(
            kind: kind, children: patterns, needs: needs, mayFill: mayFill, isStatements: isStatements,
            keywords: Array(keywords))
    }

    /// `for (...) body` is every kind of loop.
    private func anyLoop(_ children: [Int]) throws(PatternFailure) -> [Pattern]? {
        guard children.count > 1, let last = children.last,
            case .ellipsis = rendered.mark(covering: tree.nodes[children[1]].range)
        else { return nil }
        let body = try pattern(last)
        return traits.kinds(.forLoop).map { kind in
            .node(
                Pattern.Shape(kind: kind, children: [.ellipsis(nil), body]))
        }
    }

    /// `(...)` after a class, which matches a class without it, too.
    private func isOptionalList(_ index: Int) -> Bool {
        guard traits.omissibleFields.contains(tree.nodes[index].field) else { return false }
        let children = significantChildren(of: index)
        return !children.isEmpty
            && children.allSatisfy { child in
                if case .ellipsis(nil) = rendered.mark(covering: tree.nodes[child].range) { true } else { false }
            }
    }

    /// Go's imports: `import "a"` is one entry of a list of imports, too.
    func importSpec(_ index: Int) -> Int? {
        guard tree.kindName(index) == "import_declaration" else { return nil }
        let specs = significantChildren(of: index).filter { tree.kindName($0) == "import_spec" }
        return specs.count == 1 ? specs[0] : nil
    }

    private func unparenthesized(_ index: Int) -> Int? {
        guard traits.is(tree.nodes[index].kind, .parentheses) else { return nil }
        let children = significantChildren(of: index)
        return children.count == 1 ? children[0] : nil
    }

    // MARK: Strings

    private func isPlainString(_ index: Int) -> Bool {
        tree.descendants(index).allSatisfy { child in
            let node = tree.nodes[child]
            return !node.flags.contains(.named) || traits.is(node.kind, .stringPart)
                || rendered.mark(covering: node.range) != nil
        }
    }

    private func content(_ index: Int) throws(PatternFailure) -> Pattern.StringContent {
        let text = StringLiteral.content(of: tree.text(index))
        if text.elementsEqual("...".utf8) { return .anything }
        if case .metavariable(let number) = rendered.mark(covering: text.startIndex..<text.endIndex) {
            return .metavariable(number)
        }
        guard text.starts(with: "=~/".utf8), let end = text.lastIndex(of: UInt8(ascii: "/")),
            end > text.startIndex + 2
        else { return .exactly(Array(text)) }
        let expression = String(decoding: text[(text.startIndex + 3)..<end], as: UTF8.self)
        let options: PCRE.Options = text[end...].contains(UInt8(ascii: "i")) ? [.caseInsensitive] : []
        do {
            return .regex(try PCRE(expression, options: options))
        } catch {
            throw PatternFailure(reason: "the regular expression in the string: \(error)")
        }
    }

    // MARK: Names

    /// The argument of `<... argument ...>`.
    private func deepArgument(_ children: [Int]) -> Int? {
        guard children.count == 2, tree.text(children[0]).elementsEqual(PatternRenderer.deepName.utf8) else {
            return nil
        }
        var inner = significantChildren(of: children[1])
        // Swift and C# have one more node between the list and the expression.
        while inner.count == 1, tree.nodes[inner[0]].kind != tree.nodes[children[1]].kind,
            tree.kindName(inner[0]).hasSuffix("argument") || tree.kindName(inner[0]) == "value_arguments"
        {
            inner = significantChildren(of: inner[0])
        }
        return inner.count == 1 ? inner[0] : nil
    }

    private func qualifiedName(_ index: Int) -> Pattern.QualifiedName? {
        guard let member = traits.member else { return nil }
        var components: [[UInt8]] = []
        var last: Int?
        var current = index
        while tree.nodes[current].kind == member.kind {
            guard let object = tree.child(current, field: member.object),
                let name = tree.child(current, field: member.name)
            else { return nil }
            if let mark = rendered.mark(covering: tree.nodes[name].range) {
                guard current == index, case .metavariable(let number) = mark else { return nil }
                last = number
            } else {
                components.append(Array(tree.text(name)))
            }
            current = object
        }
        let root = tree.nodes[current]
        guard traits.is(root.kind, .identifier), rendered.mark(covering: root.range) == nil else { return nil }
        components.append(Array(tree.text(current)))
        return Pattern.QualifiedName(components: components.reversed(), last: last)
    }

    /// The declaration that says the same as the assignment at `index`: `var x = 1` for `x = 1`.
    private func declaration(like index: Int, children: [Int]) throws(PatternFailure) -> Pattern? {
        guard children.count == 3,
            let rule = traits.syntax.declarations.first(where: { $0.assignment == tree.kindName(index) }),
            let kind = traits.grammar.number(ofNamed: rule.declaration),
            let sign = traits.grammar.number(ofNamed: rule.sign), tree.text(children[1]).elementsEqual("=".utf8)
        else { return nil }
        let parts: [Pattern] = [
            try pattern(children[0]), .leaf(kind: sign, text: Array(rule.sign.utf8)), try pattern(children[2]),
        ]
        return .node(
            Pattern.Shape(
                kind: kind, children: parts, needs: [], mayFill: traits.omissibleFields,
                isStatements: false, keywords: []))
    }
}

/// The inside of a string literal.
enum StringLiteral {
    /// What is between the quotes, without prefix (`b`, `@`) and marks of raw strings.
    static func content(of text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let open = text.firstIndex(where: isQuote) else { return text }
        let quote = text[open]
        var lower = open
        var upper = text.endIndex
        // Closing marks of raw strings: `"#`.
        while upper > open + 1, text[upper - 1] == UInt8(ascii: "#") { upper -= 1 }
        let isTriple = upper - open >= 6 && text[open..<(open + 3)].allSatisfy { $0 == quote }
        let width = isTriple ? 3 : 1
        lower += width
        if upper - width >= lower, text[upper - 1] == quote { upper -= width }
        return text[lower..<upper]
    }

    private static func isQuote(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`")
    }
}
