/// Makes rules of operators over random patterns, as JSON, which is YAML.
struct RuleAssembler {
    private let language: String
    private var maker: PatternMaker

    init(_ random: CaseRandom, source: [UInt8], language: String) {
        self.language = language
        maker = PatternMaker(random, source: source)
    }

    /// The text of a rule file with one to three rules.
    mutating func rules() -> String {
        let count = 1 + maker.random.below(3)
        return Self.map([("rules", Self.list((0..<count).map { rule($0) }))])
    }

    private mutating func rule(_ number: Int) -> String {
        var entries = [("id", Self.text("rule-\(number)")), ("message", Self.text("\(maker.metavariable()) is odd"))]
        let others = maker.random.one(of: ["regex"], ["generic"], [language, "regex"], ["tsx", language])
        let languages = maker.random.chance(85) ? [language] : others
        entries.append(("languages", Self.list(languages.map(Self.text))))
        entries.append(("severity", Self.text(maker.random.one(of: "ERROR", "WARNING", "INFO", "HIGH", "CRITICAL"))))
        if maker.random.chance(15) { entries += taint() } else { entries.append(operation(depth: 3)) }
        if maker.random.chance(20) { entries.append(("fix", Self.text(maker.pattern()))) }
        if maker.random.chance(8) {
            let fix = [("regex", Self.text(maker.regex())), ("replacement", Self.text("\\1" + maker.word()))]
            entries.append(("fix-regex", Self.map(fix)))
        }
        if maker.random.chance(8) {
            let option = maker.random.one(
                of: "constant_propagation", "symbolic_propagation", "generic_ellipsis_max_span", "ac")
            entries.append(("options", Self.map([(option, maker.random.one(of: "true", "false", "3"))])))
        }
        if maker.random.chance(5) {
            let globs = Self.list([Self.text(maker.random.one(of: "*.py", "**/[", "a/**", "\\"))])
            entries.append(("paths", Self.map([(maker.random.one(of: "include", "exclude"), globs)])))
        }
        return Self.map(entries)
    }

    /// An operator that finds places, with its operand.
    private mutating func operation(depth: Int) -> (String, String) {
        switch maker.random.below(depth > 0 ? 10 : 4) {
        case 0..<3: return ("pattern", Self.text(maker.pattern()))
        case 3: return ("pattern-regex", Self.text(maker.regex()))
        case 4..<6:
            let operands = (0...maker.random.below(3)).map { _ in Self.map([operation(depth: depth - 1)]) }
            return ("pattern-either", Self.list(operands))
        default:
            var operands = [Self.map([operation(depth: depth - 1)])]
            for _ in 0..<maker.random.below(4) { operands.append(Self.map([filter(depth: depth - 1)])) }
            return ("patterns", Self.list(operands))
        }
    }

    /// An operator that only filters or narrows, with its operand.
    private mutating func filter(depth: Int) -> (String, String) {
        switch maker.random.below(12) {
        case 0: return ("pattern-not", operand(depth: depth))
        case 1, 2: return ("pattern-inside", operand(depth: depth))
        case 3: return ("pattern-not-inside", operand(depth: depth))
        case 4: return ("pattern-not-regex", Self.text(maker.regex()))
        case 5: return ("focus-metavariable", Self.text(maker.metavariable()))
        case 6: return ("metavariable-regex", condition([("regex", Self.text(maker.regex()))]))
        case 7: return ("metavariable-pattern", condition([operation(depth: depth - 1)]))
        case 8: return ("metavariable-comparison", condition([("comparison", Self.text(maker.comparison()))]))
        case 9:
            let analyzer = maker.random.one(of: "entropy", "redos", "none")
            return ("metavariable-analysis", condition([("analyzer", Self.text(analyzer))]))
        case 10: return ("metavariable-type", condition([("type", Self.text(maker.word()))]))
        default: return operation(depth: depth)
        }
    }

    /// A pattern, or operators in its place.
    private mutating func operand(depth: Int) -> String {
        maker.random.chance(75) || depth <= 0 ? Self.text(maker.pattern()) : Self.map([operation(depth: depth - 1)])
    }

    private mutating func condition(_ entries: [(String, String)]) -> String {
        Self.map([("metavariable", Self.text(maker.metavariable()))] + entries)
    }

    private mutating func taint() -> [(String, String)] {
        var entries = [("mode", Self.text("taint"))]
        for key in ["pattern-sources", "pattern-sinks", "pattern-sanitizers"] {
            let count = key == "pattern-sanitizers" ? maker.random.below(2) : 1 + maker.random.below(2)
            let places = (0..<count).map { _ in Self.map([operation(depth: 1)] + taintOptions()) }
            if count > 0 { entries.append((key, Self.list(places))) }
        }
        if maker.random.chance(30) {
            let ends = [("from", Self.text(maker.metavariable())), ("to", Self.text(maker.metavariable()))]
            entries.append(("pattern-propagators", Self.list([Self.map([operation(depth: 1)] + ends)])))
        }
        return entries
    }

    private mutating func taintOptions() -> [(String, String)] {
        switch maker.random.below(8) {
        case 0: [("by-side-effect", maker.random.one(of: "true", "false", "only"))]
        case 1: [("label", Self.text("A"))]
        case 2: [("requires", Self.text(maker.random.one(of: "A and not B", "A or", "(A", "not", "B")))]
        case 3: [("exact", "true")]
        default: []
        }
    }

    private static func map(_ entries: [(String, String)]) -> String {
        "{" + entries.map { text($0.0) + ": " + $0.1 }.joined(separator: ", ") + "}"
    }

    private static func list(_ elements: [String]) -> String { "[" + elements.joined(separator: ", ") + "]" }

    private static func text(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F:
                result += "\\x" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
