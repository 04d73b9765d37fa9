/// Something that can be assigned to: a variable, or a member or element of one, as the labels on the way there.
public struct Place: Hashable, Sendable {
    /// The variable's label, then those of members and of constant keys.
    public let path: [UInt32]

    /// A place by its path.
    public init(path: [UInt32]) { self.path = path }

    /// Longest path; what lies deeper is the same place as what holds it.
    static let longest = 6

    /// Whether `other` is this place or a part of it.
    public func holds(_ other: Place) -> Bool { other.path.starts(with: path) }

    /// The place that this one is a direct part of; `nil` for a variable.
    public var holder: Place? { path.count > 1 ? Place(path: Array(path.dropLast())) : nil }
}

extension CodeTree {
    /// The place that an expression names; `nil` for calls, literals and operations.
    public func place(of index: Int) -> Place? {
        var path: [UInt32] = []
        var current = index
        while true {
            let node = nodes[current]
            switch node.kind {
            case .name:
                path.append(node.label)
                return Place(path: Array(path.reversed().prefix(Place.longest)))
            case .member:
                guard let object = child(current, .object), let name = child(current, .name) else { return nil }
                path.append(nodes[name].label)
                current = object
            case .index:
                // A constant key is a member; any other key may be every element.
                guard let object = child(current, .object) else { return nil }
                if let key = constantKey(of: current) { path.append(key) }
                current = object
            // `*p` and `p!` stand for what they reach.
            case .unary:
                guard let value = child(current, .value) else { return nil }
                current = value
            case .parameter:
                guard let name = child(current, .name) else { return nil }
                current = name
            default: return nil
            }
        }
    }

    /// Whether an `index` has a key that isn't constant: a write to it may be a write to any element.
    public func isAnyElement(_ index: Int) -> Bool { nodes[index].kind == .index && constantKey(of: index) == nil }

    /// The label of the only key of an `index`, when it is a literal.
    private func constantKey(of index: Int) -> UInt32? {
        var key: UInt32?
        for child in children(index) where nodes[child].role == .item {
            guard key == nil else { return nil }
            switch nodes[child].kind {
            case .number: key = nodes[child].label
            case .string, .literal:
                guard let content = children(child).first(where: { _ in true }) else { return nil }
                key = nodes[content].label
            default: return nil
            }
        }
        return key
    }
}
