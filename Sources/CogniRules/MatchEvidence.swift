import CogniCore

/// What speaks against a match in the code around it.
enum MatchEvidence {
    /// Flaws by which data becomes code, a path or an address: CWE numbers. A literal can't carry any.
    private static let injections: Set<String> = [
        "CWE-22", "CWE-73", "CWE-78", "CWE-79", "CWE-88", "CWE-89", "CWE-90", "CWE-91", "CWE-94", "CWE-95", "CWE-113",
        "CWE-117", "CWE-564", "CWE-601", "CWE-643", "CWE-918", "CWE-943", "CWE-1336",
    ]

    /// The strongest evidence against a match of a rule; `nil` when there is none.
    static func against(_ match: Match, of rule: Rule, in subject: Subject) -> Evidence? {
        if match.isDoubted { return Evidence(reason: "a function on the way cleans by its name", factor: 0.5) }
        guard !rule.isTaint, let cwe = rule.cwe, injections.contains(cwe) else { return nil }
        let bound = zip(rule.metavariables, match.bindings).compactMap { name, binding in
            // `$F(...)` names what is called.
            binding.map(\.range).flatMap { $0.isEmpty || name == "$_" ? nil : $0 }
        }
        let arguments = bound.filter { !isName(subject.bytes[$0]) || !calls(subject.bytes, after: $0.upperBound) }
        guard !arguments.isEmpty, arguments.allSatisfy({ isLiteral(subject.bytes[$0]) }) else { return nil }
        return Evidence(reason: "the argument is a literal", factor: 0.4)
    }

    private static func isName(_ code: ArraySlice<UInt8>) -> Bool {
        code.allSatisfy { WordSet.isWordByte($0) || $0 == UInt8(ascii: ".") }
    }

    private static func calls(_ bytes: [UInt8], after offset: Int) -> Bool {
        offset < bytes.count && bytes[offset] == UInt8(ascii: "(")
    }

    /// A number, or a string in plain quotes from end to end.
    private static func isLiteral(_ code: ArraySlice<UInt8>) -> Bool {
        guard let first = code.first, let last = code.last else { return false }
        if code.allSatisfy({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }) { return true }
        guard first == last, first == UInt8(ascii: "\"") || first == UInt8(ascii: "'"), code.count >= 2 else {
            return false
        }
        let inside = code.dropFirst().dropLast()
        // `"a" + x + "b"` has quotes inside; `"$x"`, `"#{x}"` and `"\(x)"` are filled in.
        return !inside.contains(first) && !inside.contains(UInt8(ascii: "$")) && !inside.contains(UInt8(ascii: "#"))
            && !zip(inside, inside.dropFirst()).contains { $0 == UInt8(ascii: "\\") && $1 == UInt8(ascii: "(") }
    }
}
