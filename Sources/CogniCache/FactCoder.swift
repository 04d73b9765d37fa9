import CogniCore

/// The stored form of facts: a version byte, a checksum over key and body, the body. The key takes part so that a database
/// that gives the wrong row gives nothing.
enum FactCoder {
    /// To be raised with every change of the layout: older rows then read as unknown.
    private static let version: UInt8 = 1
    private static let headerLength = 9

    /// The bytes to store for complete facts; `incomplete` is not kept.
    static func encode(_ facts: BlobFacts, key: [UInt8]) -> [UInt8] {
        var body = ByteWriter()
        body.put(varint: facts.findings.count)
        for finding in facts.findings { put(finding, into: &body) }
        body.put(varint: facts.codeLines.count)
        var line = 0
        for range in facts.codeLines {
            body.put(varint: range.lowerBound - line)
            body.put(varint: range.count)
            line = range.upperBound
        }
        body.put(optional: facts.excluded)

        return sealed(body.bytes, key: key)
    }

    /// The stored form of a body.
    static func sealed(_ body: [UInt8], key: [UInt8]) -> [UInt8] {
        var whole = ByteWriter()
        whole.put(version)
        whole.put(word: checksum(key: key, body: body[...]))
        whole.put(contentsOf: body)
        return whole.bytes
    }

    /// The body that was stored as `bytes` under `key`; `nil` when it is damaged or of another version.
    static func unsealed(_ bytes: [UInt8], key: [UInt8]) -> [UInt8]? {
        guard bytes.count >= headerLength else { return nil }
        let body = Array(bytes[headerLength...])
        return sealed(body, key: key) == bytes ? body : nil
    }

    /// The facts that were stored as `bytes` under `key`; `nil` when they are damaged or of another version.
    static func decode(_ bytes: [UInt8], key: [UInt8]) -> BlobFacts? {
        var reader = ByteReader(bytes)
        do {
            guard try reader.byte() == version else { return nil }
            guard try reader.word() == checksum(key: key, body: bytes[headerLength...]) else { return nil }
            let facts = try decodeBody(&reader)
            return reader.isAtEnd ? facts : nil
        } catch {
            // Damage is no error to tell: the facts are made anew.
            return nil
        }
    }

    static func decodeBody(_ reader: inout ByteReader) throws(ByteReader.Damage) -> BlobFacts {
        var facts = BlobFacts()
        for _ in 0..<(try reader.count()) { facts.findings.append(try finding(from: &reader)) }
        var line = 0
        for _ in 0..<(try reader.count()) {
            let range = try reader.range(after: line)
            facts.codeLines.append(range)
            line = range.upperBound
        }
        facts.excluded = try reader.optionalText()
        return facts
    }

    private static func put(_ finding: BlobFinding, into body: inout ByteWriter) {
        body.put(finding.rule)
        body.put(finding.severity.rawValue)
        body.put(finding.category.rawValue)
        body.put(word: finding.confidence.bitPattern)
        put(finding.range, into: &body)
        body.put(finding.message)
        body.put(optional: finding.remedy)
        body.put(optional: finding.cwe)
        body.put(finding.symbol)
        body.put(word: finding.identity)
        body.put(finding.scope.rawValue)
        body.put(varint: finding.fix.count)
        for edit in finding.fix {
            put(edit.range, into: &body)
            body.put(edit.replacement)
        }
        body.put(optional: finding.suppression)
        body.put(optional: finding.evidence?.reason)
        if let evidence = finding.evidence { body.put(word: evidence.factor.bitPattern) }
    }

    private static func put(_ range: ByteRange, into body: inout ByteWriter) {
        body.put(varint: range.lowerBound)
        body.put(varint: range.count)
    }

    private static func finding(from reader: inout ByteReader) throws(ByteReader.Damage) -> BlobFinding {
        let rule = try reader.text()
        guard let severity = Severity(rawValue: try reader.text()), let category = Category(rawValue: try reader.text())
        else { throw ByteReader.Damage() }
        let confidence = Double(bitPattern: try reader.word())
        let range = try reader.range()
        let message = try reader.text()
        let remedy = try reader.optionalText()
        let cwe = try reader.optionalText()
        let symbol = try reader.text()
        let identity = try reader.word()
        guard let scope = Scope(rawValue: try reader.text()) else { throw ByteReader.Damage() }
        var fix: [TextEdit] = []
        for _ in 0..<(try reader.count()) {
            fix.append(TextEdit(range: try reader.range(), replacement: try reader.text()))
        }
        let suppression = try reader.optionalText()
        let evidence = try reader.optionalText().map { (reason) throws(ByteReader.Damage) in
            Evidence(reason: reason, factor: Double(bitPattern: try reader.word()))
        }
        return BlobFinding(
            rule: rule, severity: severity, category: category, confidence: confidence, range: range, message: message,
            remedy: remedy, cwe: cwe, symbol: symbol, identity: identity, scope: scope, fix: fix,
            suppression: suppression, evidence: evidence)
    }

    private static func checksum(key: [UInt8], body: ArraySlice<UInt8>) -> UInt64 {
        var hash = StableHash()
        hash.feed(key)
        hash.feed(body)
        return hash.value
    }
}

extension FactKey {
    /// The key as the database holds it: length of the object id, the id, and the three names, which hold no zero byte.
    var stored: [UInt8] {
        var bytes = [UInt8(oid.bytes.count)] + oid.bytes
        for name in [language, agent, fingerprint] {
            bytes.append(contentsOf: name.utf8)
            bytes.append(0)
        }
        return bytes
    }
}
