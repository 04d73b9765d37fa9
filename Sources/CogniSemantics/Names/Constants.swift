/// What names certainly stand for: literals that were assigned to them and never taken back.
public struct Constants: Sendable {
    /// The assigned literal's node by the label of the name; -1 when there is more than one.
    private var module: [UInt32: Int] = [:]

    /// The constants of a file.
    public init(of tree: CodeTree) {
        for (index, node) in tree.nodes.enumerated() {
            switch node.kind {
            case .assign, .augmentedAssign, .forEach, .parameter, .declare:
                guard let target = tree.child(index, node.kind == .parameter ? .name : .target), tree.nodes[target].kind == .name else { continue }
                let label = tree.nodes[target].label
                guard node.kind == .assign, module[label] == nil, let value = tree.child(index, .value),
                    tree.nodes[value].isLiteral
                else {
                    module[label] = -1
                    continue
                }
                module[label] = value
            default: continue
            }
        }
    }

    /// The literal that the name at `index` stands for; `nil` when that isn't certain.
    public func literal(of index: Int, in tree: CodeTree) -> Int? {
        guard tree.nodes[index].kind == .name, let value = module[tree.nodes[index].label], value >= 0, value < index else {
            return nil
        }
        return value
    }
}

extension CodeNode {
    /// Whether the node is a literal of its own.
    public var isLiteral: Bool {
        switch kind {
        case .string, .number, .literal: true
        default: false
        }
    }
}
