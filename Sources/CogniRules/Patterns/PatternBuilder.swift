import CogniRegex
import CogniSemantics

/// Turns the code tree of a rendered pattern into a `Pattern`. Recursive over the pattern's own tree, which a person wrote.
struct PatternBuilder {
    let rendered: RenderedPattern
    let tree: CodeTree
    let syntax: PatternSyntax

    func pattern(_ index: Int) throws(PatternFailure) -> Pattern {
        let node = tree.nodes[index]
        if let mark = rendered.mark(covering: node.range), !isList(index, mark) {
            switch mark {
            case .anything: return .anything
            case .metavariable(let number, let type):
                // Between two interpolations only text will do.
                if node.kind == .stringContent { return .string(.metavariable(number)) }
                if syntax.holesMatchText, isHole(index) {
                    return .either([.metavariable(number), .string(.metavariable(number))])
                }
                guard let type else { return .metavariable(number) }
                return .typed(number, type: type)
            case .ellipsis(nil) where isHole(index): return .anything
            case .ellipsis(let number): return .ellipsis(number)
            }
        }
        switch node.kind {
        case .string where isHole(index):
            // A literal in an interpolation is no text around it.
            return .node(Pattern.Shape(kind: .string, items: try patterns(Array(tree.children(index)))))
        case .string:
            // Two literals side by side.
            if tree.children(index).dropFirst().contains(where: { _ in true }), node.label != 0 {
                return .node(
                    Pattern.Shape(kind: .string, label: node.label, items: try patterns(Array(tree.children(index)))))
            }
            return .string(try content(index))
        case .template:
            // `"$X"` where a variable between quotes is an interpolation.
            let range = node.range.lowerBound + 1..<max(node.range.lowerBound + 1, node.range.upperBound - 1)
            if case .metavariable(let number, _)? = rendered.mark(exactly: range) {
                return .string(.metavariable(number))
            }
        case .call:
            if let deep = try deepCall(index) { return deep }
            if let chain = try chainCall(index) { return chain }
        case .stringContent:
            if tree.text(index).elementsEqual("...".utf8) { return .ellipsis(nil) }
            return .leaf(.stringContent, label: node.label, text: Array(tree.text(index)))
        case .member:
            if let name = tree.child(index, .name), let object = tree.child(index, .object),
                case .ellipsis = rendered.mark(covering: tree.nodes[name].range)
            {
                return .chain(try pattern(object))
            }
        case .parameter:
            // `...` and `$X` among the parameters, whatever else the language wants there.
            if let name = tree.child(index, .name),
                case .ellipsis(let number)? = rendered.mark(covering: tree.nodes[name].range)
            {
                return .ellipsis(number)
            }
        default: break
        }
        guard Int(node.next) > index + 1 || Self.isBranch(node.kind) else {
            // Dots in an interpolation, which is code that nobody marked.
            if tree.text(index).elementsEqual("...".utf8) { return .ellipsis(nil) }
            return .leaf(node.kind, label: node.label, text: Array(tree.text(index)))
        }
        return .node(try shape(index))
    }

    /// Nodes that take no more room than their only part, which is what is marked.
    private func isList(_ index: Int, _ mark: RenderedPattern.Mark) -> Bool {
        let isEmpty = Int(tree.nodes[index].next) == index + 1
        switch tree.nodes[index].kind {
        case .parameters, .arguments, .members: return !isEmpty
        // `@$X` calls `$X`.
        case .call:
            return tree.nodes[index].role == .item
                && tree.parent(index).map { tree.nodes[$0].kind == .decorator } ?? false
        // A body of nothing but dots is there, whatever is in it.
        case .block where mark.isEllipsis: return !isEmpty
        // The block around the expression that a lambda returns.
        case .block:
            guard let parent = tree.parent(index), !isEmpty else { return false }
            let isReturn = tree.nodes[index + 1].kind == .return
            return tree.nodes[parent].kind == .function && (isReturn || Int(tree.nodes[index].next) == index + 2)
        // `{$X}` is `{$X: $X}`, and `() => $X` returns.
        case .pair, .return:
            if case .metavariable = mark { return !isEmpty }
            return false
        default: return false
        }
    }

    /// Whether the node is the expression in an interpolation: `${...}` is one, whichever.
    private func isHole(_ index: Int) -> Bool {
        guard let parent = tree.parent(index) else { return false }
        let kind = tree.nodes[parent].kind
        return (kind == .template || kind == .regex) && tree.nodes[index].kind != .stringContent
    }

    /// Kinds that are no leaves although they may have no children.
    private static func isBranch(_ kind: CodeKind) -> Bool {
        switch kind {
        case .name, .number, .literal, .token, .stringContent, .regex: false
        default: true
        }
    }

    private func shape(_ index: Int) throws(PatternFailure) -> Pattern.Shape {
        let node = tree.nodes[index]
        var slots: [(role: CodeRole, pattern: Pattern)] = []
        var extras: [(role: CodeRole, pattern: Pattern)] = []
        var itemIndices: [Int] = []
        for child in tree.children(index) {
            switch tree.nodes[child].role {
            case .item: itemIndices.append(child)
            case .decorator, .modifier, .base, .attribute, .handler:
                let part = try pattern(child)
                if !part.isEllipsis { extras.append((tree.nodes[child].role, part)) }
            case .detail: continue
            case let role: slots.append((role, try pattern(child)))
            }
        }
        let isStatements = node.kind == .block
        var items = isStatements ? try statements(itemIndices) : try patterns(itemIndices)
        // Less is more: what such a pattern doesn't name may be there.
        let isOpen = node.kind == .dictionary ? syntax.objectsAreOpen : node.kind == .element && items.isEmpty
        if isOpen { items.append(.ellipsis(nil)) }
        return Pattern.Shape(
            kind: node.kind, label: node.label, flags: node.flags, slots: slots,
            extras: extras, items: items)
    }

    private func patterns(_ indices: [Int]) throws(PatternFailure) -> [Pattern] {
        var result: [Pattern] = []
        for index in indices { result.append(try pattern(index)) }
        return result
    }

    /// Patterns of neighbouring statements.
    func statements(_ indices: [Int]) throws(PatternFailure) -> [Pattern] {
        var result: [Pattern] = []
        for index in indices {
            let part = try pattern(index)
            // Two in a row are one.
            if case .ellipsis(nil) = part, case .ellipsis(nil)? = result.last { continue }
            if tree.nodes[index].isExpression, rendered.mark(covering: tree.nodes[index].range) == nil {
                result.append(.deepStatement(part))
            } else {
                result.append(part)
            }
        }
        return result
    }

    // MARK: Strings

    private func content(_ index: Int) throws(PatternFailure) -> Pattern.StringContent {
        let pieces = tree.children(index).map { tree.nodes[$0].range }
        if pieces.count == 1, let only = pieces.first,
            case .metavariable(let number, _) = rendered.mark(exactly: only)
        {
            return .metavariable(number)
        }
        let text = pieces.flatMap { tree.bytes[$0] }
        if !text.isEmpty, text.allSatisfy({ $0 == UInt8(ascii: ".") }), text.count % 3 == 0 { return .anything }
        guard text.starts(with: "=~/".utf8), let end = text.lastIndex(of: UInt8(ascii: "/")), end > 2 else {
            return .exactly(text)
        }
        let expression = String(decoding: text[3..<end], as: UTF8.self)
        let options: PCRE.Options = text[end...].contains(UInt8(ascii: "i")) ? [.caseInsensitive] : []
        do {
            return .regex(try PCRE(expression, options: options))
        } catch {
            throw PatternFailure(reason: "the regular expression in the string: \(error)")
        }
    }

    // MARK: Names

    /// `e. ...` in a language whose statements have to be calls.
    private func chainCall(_ index: Int) throws(PatternFailure) -> Pattern? {
        guard let callee = tree.child(index, .callee), tree.nodes[callee].kind == .member,
            let name = tree.child(callee, .name), let object = tree.child(callee, .object),
            case .ellipsis = rendered.mark(
                covering: tree.nodes[name].range.lowerBound..<tree.nodes[index].range.upperBound)
        else { return nil }
        return .chain(try pattern(object))
    }

    /// `<... argument ...>`
    private func deepCall(_ index: Int) throws(PatternFailure) -> Pattern? {
        guard let callee = tree.child(index, .callee),
            tree.text(callee).elementsEqual(PatternRenderer.deepName.utf8),
            let arguments = tree.child(index, .arguments),
            let only = tree.children(arguments).first(where: { _ in true })
        else { return nil }
        return .deep(try pattern(only))
    }
}

extension CodeNode {
    /// Whether an expression of this kind, written as a statement of a pattern, is searched for inside of statements.
    var isExpression: Bool {
        switch kind {
        case .name, .number, .literal, .string, .template, .regex, .call, .new, .member, .index, .binary, .unary,
            .conditional, .augmentedAssign, .list, .tuple, .set, .dictionary, .comprehension, .await, .yield, .cast:
            true
        case .assign: !flags.contains(.declaration)
        default: false
        }
    }
}
