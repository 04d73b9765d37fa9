import Yams

/// Text that is no YAML.
public struct YAMLError: Error, Sendable {
    /// Line of the mistake, from 1; 0 when the parser doesn't tell.
    public let line: Int
    /// What is wrong, for people.
    public let problem: String
}

extension RuleNode {
    /// Reads a YAML document. Scalars stay text: `id: 1` is the text `1`.
    public init(yaml: String) throws(YAMLError) {
        let root: Node?
        do {
            // No types are told apart, so none has to be found.
            root = try Yams.compose(yaml: yaml, .basic)
        } catch let error as YamlError {
            throw YAMLError(error)
        } catch {
            throw YAMLError(line: 0, problem: "\(error)")
        }
        guard let root else { throw YAMLError(line: 0, problem: "the file is empty") }
        self = try RuleNode(root)
    }

    private init(_ node: Node) throws(YAMLError) {
        let line = node.mark?.line ?? 0
        switch node {
        case .scalar(let scalar): self.init(.scalar(scalar.string), line: line)
        case .sequence(let sequence):
            var elements: [RuleNode] = []
            for element in sequence { elements.append(try RuleNode(element)) }
            self.init(.sequence(elements), line: line)
        case .mapping(let mapping):
            var entries: [Entry] = []
            for (key, value) in mapping {
                guard let name = key.scalar?.string else {
                    throw YAMLError(line: key.mark?.line ?? line, problem: "a key has to be text")
                }
                entries.append(Entry(key: name, value: try RuleNode(value)))
            }
            self.init(.mapping(entries), line: line)
        case .alias:
            throw YAMLError(line: line, problem: "an alias that could not be resolved")
        }
    }
}

extension YAMLError {
    fileprivate init(_ error: YamlError) {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            self.init(line: mark.line, problem: problem)
        default: self.init(line: 0, problem: "\(error)")
        }
    }
}
