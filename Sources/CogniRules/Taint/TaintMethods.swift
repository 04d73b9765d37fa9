import CogniSemantics

/// The methods of a file that calls on an object of known type go to: `new Helper().trim(x)`, `helper.trim(x)`, `Helper.trim(x)`.
///
/// Only those that neither read nor change their object: what goes into them comes out as what they return, or not at all.
struct TaintMethods {
    private let tree: CodeTree
    private let constants: Constants
    /// By the label of the type's name; -1 when there are more of that name.
    private var types: [UInt32: Int] = [:]

    init(_ tree: CodeTree, constants: Constants) {
        self.tree = tree
        self.constants = constants
        for (index, node) in tree.nodes.enumerated() where node.kind == .type {
            guard let name = tree.child(index, .name) else { continue }
            let label = tree.nodes[name].label
            types[label] = types[label] == nil ? index : -1
        }
    }

    /// The method that a call goes to; `nil` when that isn't certain.
    func called(by call: Int) -> Int? {
        guard !types.isEmpty, let callee = tree.child(call, .callee), tree.nodes[callee].kind == .member,
            let object = tree.child(callee, .object), let name = tree.child(callee, .name),
            let type = type(of: object), let body = tree.child(type, .body)
        else { return nil }
        let label = tree.nodes[name].label
        let methods = tree.children(body).filter { member in
            tree.nodes[member].kind == .function
                && tree.child(member, .name).map { tree.nodes[$0].label == label } ?? false
        }
        guard methods.count == 1, isClosed(methods[0]) else { return nil }
        return methods[0]
    }

    /// The type of which an expression certainly is an object, or which it names.
    private func type(of object: Int) -> Int? {
        switch tree.nodes[object].kind {
        case .new, .call:
            guard let callee = tree.child(object, .callee), tree.nodes[callee].kind == .name else { return nil }
            return type(named: callee)
        case .name:
            if let value = constants.value(of: object) {
                return tree.nodes[value].kind == .name ? nil : type(of: value)
            }
            return constants.declaration(of: object) == nil ? type(named: object) : nil
        default: return nil
        }
    }

    private func type(named name: Int) -> Int? { types[tree.nodes[name].label].flatMap { $0 >= 0 ? $0 : nil } }

    /// Whether a method has a body that names no object of its own and assigns to its own variables only.
    private func isClosed(_ method: Int) -> Bool {
        guard let body = tree.child(method, .body), tree.child(method, .decorator) == nil else { return false }
        return tree.subtree(body).allSatisfy { index in
            let node = tree.nodes[index]
            if node.kind == .name || node.kind == .literal, Self.ownNames.contains(node.label) { return false }
            guard node.kind == .assign || node.kind == .augmentedAssign, let target = tree.child(index, .target) else {
                return true
            }
            return tree.subtree(target).allSatisfy { part in
                guard tree.nodes[part].kind == .name, tree.nodes[part].role != .name else { return true }
                return constants.declaration(of: part).map { tree.subtree(method).contains($0) } ?? false
            }
        }
    }

    private static let ownNames = Set(["self", "this", "$this", "super", "cls", "@"].map { CodeLabel.of($0) })
}
