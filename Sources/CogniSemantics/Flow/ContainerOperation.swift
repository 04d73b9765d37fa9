/// What the usual methods of containers do, by their name and number of arguments. They are called alike in most languages.
public enum ContainerOperation: Sendable, Equatable {
    /// Each argument becomes the new last element.
    case append
    /// Each argument becomes the new first element.
    case prepend
    /// Position and element of a sequence, or key and value of a map.
    case insertOrPut
    /// The last argument is the value, those before it are the keys on the way to it.
    case put
    /// All elements of the argument are added.
    case addAll
    /// The arguments are the keys on the way to a value; perhaps the last one is what is given when there is none.
    case get
    /// The element at a position or key goes.
    case remove
    case removeFirst
    case removeLast
    /// Everything goes.
    case clear

    /// The operation of a method; `nil` for all others.
    /// - Parameter name: the label of the method's name.
    public static func named(_ name: UInt32, arguments: Int) -> ContainerOperation? {
        byName[Key(name: name, arguments: arguments)]
    }

    private struct Key: Hashable {
        let name: UInt32
        let arguments: Int
    }

    private static let byName: [Key: ContainerOperation] = {
        var table: [Key: ContainerOperation] = [:]
        func add(_ operation: ContainerOperation, _ arguments: Int, _ names: String) {
            for name in names.split(separator: " ") {
                table[Key(name: CodeLabel.of(String(name)), arguments: arguments)] = operation
            }
        }
        add(.append, 1, "add append push addLast push_back emplace_back offer offerLast Add AddLast Append addElement")
        add(.append, 1, "Enqueue enqueue Push insert")
        add(.append, 2, "push append")
        add(.append, 3, "push append")
        add(.prepend, 1, "addFirst unshift appendleft prepend push_front offerFirst AddFirst")
        add(.insertOrPut, 2, "add insert Add Insert")
        add(
            .put, 2,
            "put set setProperty putIfAbsent setdefault store emplace setItem __setitem__ TryAdd insert_or_assign")
        add(.put, 3, "set put")
        add(.addAll, 1, "addAll extend update putAll AddRange appendAll")
        add(.addAll, 2, "addAll")
        add(.get, 1, "get at getProperty elementAt fetch ElementAt getItem __getitem__ getValue")
        add(.get, 2, "get getOrDefault getProperty fetch GetValueOrDefault")
        add(.remove, 1, "remove pop removeAt RemoveAt delete_at delete Remove")
        add(.removeFirst, 0, "removeFirst shift popleft poll pollFirst pop_front RemoveFirst Dequeue dequeue")
        add(.removeLast, 0, "pop removeLast pollLast pop_back RemoveLast")
        add(.clear, 0, "clear Clear")
        return table
    }()
}

/// A container as an expression makes it.
public struct ContainerValue: Sendable {
    /// The container: a list with its count, or a map.
    public let constant: FlowConstant
    /// The elements with their keys: labels, as in a `Place`.
    public let elements: [(key: UInt32, node: Int)]
    /// Whether it has elements whose key isn't known.
    public let hasOthers: Bool
}

extension Place {
    /// The label of the element at `position` of a sequence.
    public static func element(_ position: Int) -> UInt32 { CodeLabel.of(String(position)) }

    /// The part of this place with the given key; `nil` when it lies deeper than places go.
    public func part(_ key: UInt32) -> Place? { path.count < Self.longest ? Place(path: path + [key]) : nil }
}

extension CodeTree {
    /// The container that an expression makes: a literal, or a new and empty one of a type that is known by name.
    public func container(madeBy index: Int) -> ContainerValue? {
        switch nodes[index].kind {
        case .list, .tuple, .set: return sequence(Array(children(index)))
        case .dictionary: return map(children(index).filter { nodes[$0].kind == .pair || nodes[$0].kind == .spread })
        case .new, .call:
            guard let callee = child(index, .callee) else { return nil }
            let arguments = children(index).filter { nodes[$0].role == .arguments }.flatMap { list in
                nodes[list].kind == .arguments ? Array(children(list)) : [list]
            }
            // `new String[] {a, b}`, `[]string{a, b}`, `map[string]string{"a": b}`
            if nodes[index].kind == .new, nodes[callee].kind == .index || nodes[callee].kind == .other {
                if nodes[callee].kind == .index, children(callee).contains(where: { nodes[$0].role == .item }) {
                    return nil
                }
                let arePairs = !arguments.isEmpty && arguments.allSatisfy { nodes[$0].kind == .pair }
                return arePairs ? map(arguments) : sequence(arguments)
            }
            guard arguments.isEmpty, let name = lastName(of: callee) else { return nil }
            if Self.sequences.contains(name) { return sequence([]) }
            return Self.maps.contains(name) ? map([]) : nil
        default: return nil
        }
    }

    private func sequence(_ items: [Int]) -> ContainerValue {
        let hasSpread = items.contains {
            nodes[$0].kind == .spread || nodes[$0].kind == .pair || nodes[$0].kind == .forEach
        }
        let elements = hasSpread ? [] : items.enumerated().map { (key: Place.element($0.offset), node: $0.element) }
        return ContainerValue(
            constant: .list(count: hasSpread ? nil : items.count), elements: elements, hasOthers: hasSpread)
    }

    private func map(_ pairs: [Int]) -> ContainerValue {
        var elements: [(key: UInt32, node: Int)] = []
        for pair in pairs {
            guard let key = child(pair, .key).flatMap({ keyLabel($0) }), let value = child(pair, .value) else {
                continue
            }
            elements.append((key, value))
        }
        return ContainerValue(constant: .map, elements: elements, hasOthers: elements.count != pairs.count)
    }

    /// The label that a literal has as a key: `"a"`, `0`, or the name in `{a: 1}`.
    public func keyLabel(_ index: Int) -> UInt32? {
        switch nodes[index].kind {
        case .number: return nodes[index].label
        case .name where nodes[index].role == .key && Self.withNamesAsKeys.contains(language.name):
            return nodes[index].label
        case .string, .literal:
            return children(index).first { _ in true }.map { nodes[$0].label }
        default: return nil
        }
    }

    /// `ArrayList` of `java.util.ArrayList<String>`.
    private func lastName(of callee: Int) -> UInt32? {
        switch nodes[callee].kind {
        case .name: return nodes[callee].label
        case .member: return child(callee, .name).map { nodes[$0].label }
        case .genericType: return child(callee, .type).flatMap { lastName(of: $0) }
        default: return nil
        }
    }

    private static let withNamesAsKeys: Set = ["javascript", "typescript", "tsx"]
    private static let sequences = labels(
        "ArrayList LinkedList Vector ArrayDeque Stack List Array list deque vector mutableListOf arrayListOf"
            + " listOf ListBuffer ArrayBuffer HashSet LinkedHashSet TreeSet Set set PriorityQueue Queue")
    private static let maps = labels(
        "HashMap LinkedHashMap TreeMap ConcurrentHashMap Hashtable Properties Map dict OrderedDict Dictionary mutableMapOf"
            + " hashMapOf mapOf ConfigParser RawConfigParser Hash WeakMap SortedDictionary")

    private static func labels(_ names: String) -> Set<UInt32> {
        Set(names.split(separator: " ").map { CodeLabel.of(String($0)) })
    }
}
