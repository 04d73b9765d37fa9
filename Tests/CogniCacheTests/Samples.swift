import CogniCore

/// Facts and keys as agents make them.
enum Sample {
    static func key(_ number: Int, language: String = "python", fingerprint: String = "0123456789abcdef") -> FactKey {
        let digits = String(number, radix: 16)
        let hex = String(repeating: "0", count: 40 - digits.count) + digits
        guard let oid = ObjectID(hex: hex) else { preconditionFailure("forty digits") }
        return FactKey(oid: oid, language: language, agent: "linter", fingerprint: fingerprint)
    }

    static func facts(_ number: Int = 0) -> BlobFacts {
        BlobFacts(
            findings: [
                BlobFinding(
                    rule: "python/eval-input", severity: .error, category: .security, confidence: 0.85,
                    range: number..<(number + 13), message: "`eval` runs whatever the user types",
                    remedy: "Parse it. 日本",
                    cwe: "CWE-95", symbol: "Class.method", identity: .max - UInt64(number), scope: .declaration,
                    fix: [TextEdit(range: number..<(number + 4), replacement: "ast.literal_eval")],
                    suppression: "cognicode:ignore in line 12"),
                BlobFinding(
                    rule: "syntax/error", severity: .critical, category: .syntax, range: 5..<5, message: ""),
            ], codeLines: [1..<4, 6..<7, 300..<70_000])
    }
}
