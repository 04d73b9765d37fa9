import CogniCore

/// Halstead counts of a file and of its functions, by the index of the function's node.
struct HalsteadCounts {
    var file = Halstead()
    var functions: [Int: Halstead] = [:]
}

/// Counts operators and operands for the file and for every function that is open, in document order.
struct HalsteadTally {
    private struct Scope {
        let node: Int
        let end: Int32
        let context: UInt64
        var counts = Halstead()
        var operators: Set<UInt64> = []
        var operands: Set<UInt64> = []

        var halstead: Halstead {
            var result = counts
            result.distinctOperators = operators.count
            result.distinctOperands = operands.count
            return result
        }
    }

    private var scopes = [Scope(node: -1, end: .max, context: 0)]
    private var result = HalsteadCounts()

    /// To be told of every node before what it counts.
    mutating func advance(to index: Int) {
        while scopes.count > 1, let last = scopes.last, last.end <= index {
            result.functions[last.node] = last.halstead
            scopes.removeLast()
        }
    }

    /// Opens a function up to `end`. Equal operands in different contexts are different ones.
    mutating func open(_ node: Int, end: Int32, context: UInt64 = 0) {
        scopes.append(Scope(node: node, end: end, context: context))
    }

    mutating func add(operator name: UInt64, count: Int = 1) {
        for index in scopes.indices {
            scopes[index].counts.operators += count
            scopes[index].operators.insert(name)
        }
    }

    mutating func add(operand name: UInt64) {
        var hash = StableHash()
        if let context = scopes.last?.context { withUnsafeBytes(of: context.littleEndian) { hash.feed($0) } }
        withUnsafeBytes(of: name.littleEndian) { hash.feed($0) }
        for index in scopes.indices {
            scopes[index].counts.operands += 1
            scopes[index].operands.insert(hash.value)
        }
    }

    mutating func finish() -> HalsteadCounts {
        advance(to: Int(Int32.max) - 1)
        result.file = scopes[0].halstead
        return result
    }
}
