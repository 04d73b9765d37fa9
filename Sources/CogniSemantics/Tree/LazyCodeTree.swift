import CogniCore
import CogniSyntax
import Synchronization

/// A syntax tree with the code tree that is made of it when somebody asks first, and shared by all who ask.
public final class LazyCodeTree: Sendable {
    /// What it is made of.
    public let syntax: SyntaxTree
    private let made = Mutex<CodeTree?>(nil)

    /// The code tree of `syntax`, not made yet.
    public init(_ syntax: SyntaxTree) { self.syntax = syntax }

    /// The code tree.
    public var tree: CodeTree {
        made.withLock { made in
            if let known = made { return known }
            // Lowering goes down a tree by recursion.
            let tree = DeepStack.run { CodeTree(syntax) }
            made = tree
            return tree
        }
    }
}
