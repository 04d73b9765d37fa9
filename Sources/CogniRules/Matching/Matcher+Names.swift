import CogniRegex
import CogniSyntax

/// Names that imports give to things from elsewhere, and string literals.
extension Matcher {
    func match(_ name: Pattern.QualifiedName, written: Pattern, _ index: Int, _ then: () -> Void) {
        guard let found = resolved(index) else { return match(written, index, then) }
        if let last = name.last {
            guard found.count == name.components.count + 1, found.dropLast().elementsEqual(name.components) else {
                return match(written, index, then)
            }
            let member = traits.member.flatMap {
                tree.nodes[index].kind == $0.kind ? tree.child(index, field: $0.name) : nil
            }
            bind(last, Binding(member ?? index, of: tree), then)
        } else if found.elementsEqual(name.components) {
            then()
        } else {
            match(written, index, then)
        }
    }

    /// The components of a dotted name, its import followed; `nil` when the node is none or no import gives it.
    private func resolved(_ index: Int) -> [[UInt8]]? {
        guard let member = traits.member else { return nil }
        var base = index
        while tree.nodes[base].kind == member.kind {
            guard let object = tree.child(base, field: member.object) else { return nil }
            base = object
        }
        guard traits.is(tree.nodes[base].kind, .identifier), let imported = imports.components(of: tree.text(base))
        else { return nil }
        var names: [[UInt8]] = []
        var current = index
        while tree.nodes[current].kind == member.kind {
            guard let object = tree.child(current, field: member.object),
                let name = tree.child(current, field: member.name)
            else { return nil }
            names.append(Array(tree.text(name)))
            current = object
        }
        return imported + names.reversed()
    }

    func match(_ content: Pattern.StringContent, _ index: Int, _ then: () -> Void) {
        guard traits.is(tree.nodes[index].kind, .string), isPlainString(index) else { return }
        let text = StringLiteral.content(of: tree.text(index))
        switch content {
        case .anything: then()
        case .exactly(let wanted): if text.elementsEqual(wanted) { then() }
        case .metavariable(let number): bind(number, Binding(range: text.startIndex..<text.endIndex), then)
        case .regex(let expression):
            do {
                if try expression.firstMatch(in: text) != nil { then() }
            } catch {
                fail(error)
            }
        }
    }

    private func isPlainString(_ index: Int) -> Bool {
        tree.descendants(index).allSatisfy { child in
            let node = tree.nodes[child]
            return !node.flags.contains(.named) || traits.is(node.kind, .stringPart)
        }
    }
}
