/// The ways through a function: blocks of what is run one after the other, and where each goes on.
///
/// What is run are statements without a body of their own, conditions, and what loops, cases and handlers give values to, as
/// indices of nodes, each with its whole subtree; a declaration of a function or a type stands for itself alone.
public struct ControlFlowGraph: Sendable {
    /// What is run without a branch.
    public struct Block: Sendable {
        /// What is run, in order.
        public internal(set) var nodes: [Int] = []
        /// The blocks that it goes on with.
        public internal(set) var successors: [Int] = []
        /// The handlers of the `try` around: it goes on there when something in it throws.
        public internal(set) var handlers: [Int] = []
        /// Where it goes on when something in it throws, and a `with` around stops the error.
        public internal(set) var stops: [Int] = []
    }

    /// What leads from a block to another.
    public struct Edges: OptionSet, Sendable {
        /// The bits.
        public let rawValue: Int
        /// Edges from their bits.
        public init(rawValue: Int) { self.rawValue = rawValue }

        /// What the text says: branches, jumps, `throw`s that nobody catches.
        public static let plain = Edges(rawValue: 1)
        /// Errors that a handler of the function catches.
        public static let caught = Edges(rawValue: 2)
        /// Errors that a `with` may stop.
        public static let stopped = Edges(rawValue: 4)
        /// All of them.
        public static let all: Edges = [.plain, .caught, .stopped]
    }

    /// All blocks, in no order.
    public internal(set) var blocks: [Block] = []
    /// Where the function begins.
    public static let entry = 0
    /// Where it ends without a `return`.
    public static let end = 1
    /// Where each `return` leads.
    public static let returned = 2
    /// Where what nobody catches leads.
    public static let thrown = 3
    /// Statements that no way leads to, each the first of its run, in the order of the text.
    public internal(set) var unreachable: [Int] = []

    /// The ways through a function, or through the file as the program runs it; `nil` when they can't be told: a `goto`, a
    /// jump to a label that isn't there, more ways than anyone has to look at.
    public init?(of function: Int, in tree: CodeTree) {
        var builder = ControlFlowBuilder(tree)
        guard let graph = builder.graph(of: function) else { return nil }
        self = graph
    }

    init() {}

    /// The blocks that a block leads to.
    public func next(of block: Int, by edges: Edges) -> [Int] {
        (edges.contains(.plain) ? blocks[block].successors : [])
            + (edges.contains(.caught) ? blocks[block].handlers : [])
            + (edges.contains(.stopped) ? blocks[block].stops : [])
    }

    /// Whether each block can be reached from the entry.
    public func reachable(by edges: Edges) -> [Bool] {
        var isReached = [Bool](repeating: false, count: blocks.count)
        var open = [Self.entry]
        isReached[Self.entry] = true
        while let block = open.popLast() {
            for next in next(of: block, by: edges) where !isReached[next] {
                isReached[next] = true
                open.append(next)
            }
        }
        return isReached
    }
}
