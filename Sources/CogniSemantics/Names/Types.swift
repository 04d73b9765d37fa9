/// The types of expressions, as far as one file says them: declarations, literals, operators, `new` and casts. No inference
/// across calls, but for methods whose name says it in the language's standard library.
public struct Types: Sendable {
    private let tree: CodeTree
    private let constants: Constants
    /// By the label of a method or member: what it gives, whatever the object.
    private let members: [UInt32: CodeType.Builtin]
    private let wholeNumbersAreFloats: Bool
    /// Whether `a || b` is one of its operands, whatever that is, and not a truth value.
    private let operandsAreResults: Bool
    /// Longest chain of names and parts that is followed.
    private static let longestChain = 6

    /// The types of a file.
    public init(of tree: CodeTree, constants: Constants) {
        self.tree = tree
        self.constants = constants
        wholeNumbersAreFloats = LanguageForms.whereNumbersAreFloats.contains(tree.language.name)
        operandsAreResults = LanguageForms.whereOperandsAreResults.contains(tree.language.name)
        members = LanguageForms.of(tree.language).memberTypes
    }

    /// The types that the expression at `index` may be said to have; empty when nothing is known. More than one for a name that
    /// is declared with one type and certainly stands for a literal of another.
    public func types(of index: Int) -> [CodeType] {
        switch tree.nodes[index].kind {
        case .name:
            let known = named(index, chain: 0)
            return known.isEmpty ? [.unexplained(index)] : known
        case .member:
            guard let name = tree.child(index, .name) else { return [] }
            return [type(ofMember: index, chain: 0) ?? .unexplained(name)]
        default: return type(of: index, chain: 0).map { [$0] } ?? []
        }
    }

    /// The type that literals of some kind have, when the expression at `index` has it; `nil` for other types, and unknown ones.
    public func builtin(of index: Int) -> CodeType.Builtin? {
        for type in types(of: index) {
            switch type {
            case .builtin(let builtin): return builtin
            case .written(let node): if let builtin = CodeType.Builtin(named: tree.text(node)) { return builtin }
            case .unexplained: continue
            }
        }
        return nil
    }

    private func type(of index: Int, chain: Int) -> CodeType? {
        guard chain < Self.longestChain else { return nil }
        let node = tree.nodes[index]
        switch node.kind {
        case .string, .template: return .builtin(.string)
        case .number: return .builtin(wholeNumbersAreFloats || isFraction(index) ? .float : .int)
        case .literal: return Self.truths.contains(node.label) ? .builtin(.bool) : nil
        case .cast: return tree.child(index, .type).map { .written($0) }
        case .new: return tree.child(index, .callee).map { .written($0) }
        case .unary: return Self.negations.contains(node.label) ? .builtin(.bool) : nil
        case .binary: return type(ofOperation: index, chain: chain + 1)
        case .conditional:
            guard let body = tree.child(index, .body), let other = tree.child(index, .alternative),
                let type = type(of: body, chain: chain + 1), let second = self.type(of: other, chain: chain + 1)
            else { return nil }
            return areEqual(type, second) ? type : nil
        case .name: return named(index, chain: chain + 1).first
        case .member: return type(ofMember: index, chain: chain + 1)
        case .call: return type(ofCall: index, chain: chain + 1)
        default: return nil
        }
    }

    // MARK: Names

    private func named(_ index: Int, chain: Int) -> [CodeType] {
        var types: [CodeType] = []
        if let declaration = declaration(of: index) {
            if let type = tree.child(declaration, .type) {
                types.append(.written(type))
            } else if tree.nodes[declaration].kind == .assign, let value = tree.child(declaration, .value),
                tree.nodes[index].role != .target || declaration != tree.parent(index),
                let type = type(of: value, chain: chain + 1)
            {
                types.append(type)
            }
        }
        if let literal = constants.literal(of: index), literal != index, let type = type(of: literal, chain: chain + 1),
            !types.contains(type)
        {
            types.append(type)
        }
        return types
    }

    /// The declaration that the name belongs to: its own, the last one before it in a block around it, or a later one of a type
    /// or file around it.
    private func declaration(of index: Int) -> Int? {
        let node = tree.nodes[index]
        guard node.kind == .name else { return nil }
        if let parent = tree.parent(index), node.role == .target || node.role == .name, isDeclaration(parent) {
            return parent
        }
        let all = constants.scopes.assignments(of: node.label, at: index, in: tree).map(\.index).filter(isDeclaration)
        let visible = all.filter { declaration in
            tree.parent(declaration).map { tree.subtree($0).contains(index) } ?? true
        }
        return visible.last { $0 < index } ?? visible.first ?? all.last { $0 < index }
    }

    private func isDeclaration(_ index: Int) -> Bool {
        switch tree.nodes[index].kind {
        case .declare, .parameter, .handler: true
        // `a.b = c` says nothing of `a`.
        case .assign:
            tree.child(index, .target).map { tree.nodes[$0].kind != .member && tree.nodes[$0].kind != .index } ?? false
        case .forEach: tree.child(index, .type) != nil
        default: false
        }
    }

    /// `this.field`, or the field of that name in the type around.
    private func type(ofMember index: Int, chain: Int) -> CodeType? {
        guard let name = tree.child(index, .name) else { return nil }
        var scope = Scopes.scope(of: index, in: tree)
        while scope > 0 {
            if tree.nodes[scope].kind == .type, let body = tree.child(scope, .body) {
                for field in tree.children(body)
                where tree.nodes[field].kind == .assign || tree.nodes[field].kind == .declare {
                    guard let target = tree.child(field, .target), tree.nodes[target].label == tree.nodes[name].label,
                        let type = tree.child(field, .type)
                    else { continue }
                    return .written(type)
                }
            }
            scope = Scopes.scope(of: scope, in: tree)
        }
        return nil
    }

    // MARK: Operations

    private func type(ofOperation index: Int, chain: Int) -> CodeType? {
        let label = tree.nodes[index].label
        if Self.comparisons.contains(label) { return .builtin(.bool) }
        if Self.conjunctions.contains(label), !operandsAreResults { return .builtin(.bool) }
        guard let left = tree.child(index, .left).flatMap({ type(of: $0, chain: chain) }),
            let right = tree.child(index, .right).flatMap({ type(of: $0, chain: chain) })
        else { return nil }
        if Self.conjunctions.contains(label) { return areEqual(left, right) ? left : nil }
        if Self.sums.contains(label), left == .builtin(.int), right == .builtin(.int) { return .builtin(.int) }
        return nil
    }

    /// A call of a method whose name says what it gives; an element of a list or map whose elements' type is written.
    private func type(ofCall index: Int, chain: Int) -> CodeType? {
        guard let callee = tree.child(index, .callee), tree.nodes[callee].kind == .member,
            let name = tree.child(callee, .name), let object = tree.child(callee, .object)
        else { return nil }
        let label = tree.nodes[name].label
        if let known = members[label] { return .builtin(known) }
        guard label == Self.get, case .written(let type)? = type(of: object, chain: chain),
            tree.nodes[type].kind == .genericType
        else { return nil }
        let arguments = tree.children(type).filter { tree.nodes[$0].role == .item }
        return arguments.count <= 2 ? arguments.last.map { .written($0) } : nil
    }

    private func areEqual(_ left: CodeType, _ right: CodeType) -> Bool {
        if case .written(let one) = left, case .written(let two) = right {
            return tree.text(one).elementsEqual(tree.text(two))
        }
        return left == right
    }

    private func isFraction(_ index: Int) -> Bool {
        let text = tree.text(index)
        if text.starts(with: "0x".utf8) || text.starts(with: "0X".utf8) { return text.contains(UInt8(ascii: ".")) }
        return text.contains {
            $0 == UInt8(ascii: ".") || $0 | 0x20 == UInt8(ascii: "e") || $0 | 0x20 == UInt8(ascii: "f")
        }
    }

    private static let truths = labels("true", "false", "True", "False")
    private static let negations = labels("!", "not")
    private static let sums = labels("+", "-")
    private static let get = CodeLabel.of("get")
    private static let comparisons = labels(
        "==", "!=", "===", "!==", "<", "<=", ">", ">=", "in", "notin", "is", "isnot")
    private static let conjunctions = labels("&&", "||", "and", "or")

    private static func labels(_ texts: String...) -> Set<UInt32> { Set(texts.map { CodeLabel.of($0) }) }
}
