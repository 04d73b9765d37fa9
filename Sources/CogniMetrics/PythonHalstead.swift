import CogniCore
import CogniSyntax

/// Halstead counts as radon makes them (`HalsteadVisitor` in radon/visitors.py). Operators are the arithmetic, bit, boolean
/// and comparison operators, in expressions and augmented assignments; operands are what they join. Names, attributes and
/// constants are distinct by their value within a function, other operands always. Decorators and the heads of functions
/// don't count.
struct PythonHalstead {
    private let tree: SyntaxTree
    private let kinds: PythonKinds
    private var tally = HalsteadTally()

    static func count(in tree: SyntaxTree) -> HalsteadCounts {
        var walk = PythonHalstead(tree: tree, kinds: PythonKinds(tree.grammar))
        walk.run()
        return walk.tally.finish()
    }

    private init(tree: SyntaxTree, kinds: PythonKinds) {
        self.tree = tree
        self.kinds = kinds
    }

    private mutating func run() {
        var index = 0
        while index < tree.nodes.count {
            tally.advance(to: index)
            guard !isSkipped(index) else {
                index = Int(tree.nodes[index].next)
                continue
            }
            count(index)
            index += 1
        }
    }

    private func isSkipped(_ index: Int) -> Bool {
        let node = tree.nodes[index]
        guard node.parent >= 0 else { return false }
        let parent = tree.nodes[Int(node.parent)]
        if kinds.function.contains(parent.kind) { return node.field != kinds.body }
        guard kinds.decorated.contains(parent.kind), kinds.decorator.contains(node.kind) else { return false }
        return tree.children(Int(node.parent)).contains { kinds.function.contains(tree.nodes[$0].kind) }
    }

    private mutating func count(_ index: Int) {
        let node = tree.nodes[index]
        guard node.flags.contains(.named) else { return }
        if kinds.function.contains(node.kind) {
            let name = tree.child(index, field: kinds.name).map { StableHash.folded(tree.text($0)) } ?? 0
            tally.open(index, end: node.next, context: name)
        } else if kinds.binary.contains(node.kind) || kinds.augmented.contains(node.kind) {
            countBinary(index)
        } else if kinds.union.contains(node.kind) {
            // `a[b] | c` in an annotation, which has a node of its own in the grammar.
            tally.add(operator: StableHash.folded("|".utf8))
            addOperands(tree.children(index).filter { tree.nodes[$0].flags.contains(.named) })
        } else if kinds.unary.contains(node.kind) {
            // `-a` is another operator than `a - b`.
            var hash = StableHash()
            hash.feed("unary")
            if let sign = tree.children(index).first(where: { _ in true }) { hash.feed(tree.text(sign)) }
            tally.add(operator: hash.value)
            addOperands(tree.children(index).filter { tree.nodes[$0].flags.contains(.named) }.suffix(1))
        } else if kinds.comparison.contains(node.kind) {
            let parts = tree.children(index).filter { !tree.nodes[$0].flags.contains(.extra) }
            for part in parts where tree.nodes[part].field == kinds.operators {
                tally.add(operator: StableHash.folded(tree.text(part)))
            }
            addOperands(parts.filter { tree.nodes[$0].field != kinds.operators })
        } else if kinds.boolean.contains(node.kind), !isPartOfSequence(index) {
            let (name, values) = sequence(index)
            tally.add(operator: name)
            addOperands(values)
        }
    }

    private mutating func countBinary(_ index: Int) {
        guard let sign = tree.child(index, field: kinds.operatorField) else { return }
        var text = tree.text(sign)
        // `+=` is the operator `+`.
        if kinds.augmented.contains(tree.nodes[index].kind), text.last == UInt8(ascii: "=") { text = text.dropLast() }
        tally.add(operator: StableHash.folded(text))
        addOperands([kinds.left, kinds.right].compactMap { tree.child(index, field: $0) })
    }

    /// Whether the operator goes on the one to its right: `a and b` in `a and b and c`.
    private func isPartOfSequence(_ index: Int) -> Bool {
        let parent = Int(tree.nodes[index].parent)
        guard parent >= 0, kinds.boolean.contains(tree.nodes[parent].kind), tree.nodes[index].field == kinds.left
        else { return false }
        return name(of: parent) == name(of: index)
    }

    private func name(of boolean: Int) -> UInt64 {
        tree.child(boolean, field: kinds.operatorField).map { StableHash.folded(tree.text($0)) } ?? 0
    }

    private func sequence(_ index: Int) -> (UInt64, [Int]) {
        let name = name(of: index)
        var values: [Int] = []
        var position = index
        while true {
            if let right = tree.child(position, field: kinds.right) { values.append(right) }
            guard let left = tree.child(position, field: kinds.left) else { break }
            guard kinds.boolean.contains(tree.nodes[left].kind), self.name(of: left) == name else {
                values.append(left)
                break
            }
            position = left
        }
        return (name, values)
    }

    private mutating func addOperands(_ operands: some Sequence<Int>) {
        for operand in operands { tally.add(operand: PythonOperand(operand, in: tree, kinds: kinds).hash) }
    }
}

/// The numbers of what the Python metrics ask for.
struct PythonKinds {
    let function, decorated, decorator, binary, augmented, unary, comparison, boolean: KindSet
    let union, wrappers, identifier, attribute, integer, float, string, concatenated, interpolation: KindSet
    let content, constants: KindSet
    let body, name, left, right, operatorField, operators, attributeField: UInt8

    init(_ grammar: Grammar) {
        func kind(_ names: String...) -> KindSet { grammar.kinds(names) }
        // A field that the grammar doesn't have is on no node: its number is beyond all others.
        func field(_ name: String) -> UInt8 { grammar.field(name) ?? .max }
        function = kind("function_definition")
        decorated = kind("decorated_definition")
        decorator = kind("decorator")
        binary = kind("binary_operator")
        augmented = kind("augmented_assignment")
        unary = kind("unary_operator", "not_operator")
        comparison = kind("comparison_operator")
        boolean = kind("boolean_operator")
        union = kind("union_type")
        wrappers = kind("parenthesized_expression", "type")
        identifier = kind("identifier")
        attribute = kind("attribute")
        integer = kind("integer")
        float = kind("float")
        string = kind("string")
        concatenated = kind("concatenated_string")
        interpolation = kind("interpolation")
        content = kind("string_content")
        constants = kind("none", "ellipsis", "true", "false")
        body = field("body")
        name = field("name")
        left = field("left")
        right = field("right")
        operatorField = field("operator")
        operators = field("operators")
        attributeField = field("attribute")
    }
}
