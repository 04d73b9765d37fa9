import CogniSemantics

/// Modules, which stand for those in them: `import a` imports `a.b`, too, and `"a"` is `"a/b"`.
extension Matcher {
    func matchModule(_ pattern: Pattern, _ index: Int, _ then: () -> Void) {
        switch pattern {
        case .string(.exactly(let wanted)) where tree.nodes[index].kind == .string:
            let text = tree.children(index).flatMap { tree.text($0) }
            if text == wanted || text.starts(with: wanted + [UInt8(ascii: "/")]) { then() }
        case .leaf, .node:
            var current = index
            while step() {
                match(pattern, current, then)
                guard tree.nodes[current].kind == .member, let holder = tree.child(current, .object) else { return }
                current = holder
            }
        default: match(pattern, index, then)
        }
    }
}
