import CogniCore
import CogniRegex

/// One pass over one text.
struct SecretScan {
    private let text: UnsafeBufferPointer<UInt8>
    private(set) var incomplete: [String] = []
    private var found: [BlobFinding] = []
    /// Found by a name alone; gives way to what a known shape says of the same bytes.
    private var named: [BlobFinding] = []
    /// Bytes that match a known shape, secret or made up, with the shape's place in the table.
    private var claimed: [(shape: Int, range: ByteRange)] = []
    private var endOfLastName = 0
    private var endOfLastKey = 0

    init(text: UnsafeBufferPointer<UInt8>) { self.text = text }

    /// Looks at the place where a literal was found.
    mutating func look(at offset: Int, for clue: SecretClue) {
        guard found.count + named.count < SecretScanner.limit else {
            if incomplete.isEmpty {
                incomplete = ["more than \(SecretScanner.limit) secrets: the rest was not searched"]
            }
            return
        }
        switch clue {
        case .shape(let index): lookForToken(index, at: offset)
        case .name: lookForNamedSecret(at: offset)
        case .privateKey: lookForPrivateKey(at: offset)
        case .url: lookForURLCredential(at: offset)
        }
    }

    /// What was found, in order, where ranges overlap the surest alone.
    func findings() -> [BlobFinding] {
        let open = named.filter { finding in !claimed.contains { $0.range.overlaps(finding.range) } }
        let ranked = (found + open).sorted { left, right in
            (left.range.lowerBound, right.severity, right.confidence, right.range.count)
                < (right.range.lowerBound, left.severity, left.confidence, left.range.count)
        }
        return ranked.reduce(into: []) { kept, finding in
            guard let last = kept.last, last.range.overlaps(finding.range) else { return kept.append(finding) }
            if (finding.severity, finding.confidence) > (last.severity, last.confidence) {
                kept[kept.count - 1] = finding
            }
        }
    }

    private mutating func lookForToken(_ index: Int, at offset: Int) {
        let shape = TokenShape.all[index]
        guard shape.run > 0 ? hasRun(of: shape.run, from: offset) : hasRunInLine(from: offset) else { return }
        // Lookbehind needs a few bytes more than the token.
        let start = max(0, offset - shape.lookback - 4)
        // A pattern with a fixed beginning is tried there alone; one that must be searched for sees little text.
        let reach = shape.lookback == 0 ? 10_000 : 200
        let window = UnsafeBufferPointer(rebasing: text[start..<min(text.count, offset + reach)])
        do {
            let first = max(0, offset - shape.lookback) - start
            guard let match = try TokenPatterns.pattern(of: index).firstMatch(in: window, from: first),
                match.range.lowerBound + start <= offset
            else { return }
            let inWindow = match.groups.dropFirst().lazy.compactMap { $0 }.first ?? match.range
            let range = (inWindow.lowerBound + start)..<(inWindow.upperBound + start)
            // Several keywords of one token, or the like of it over and over.
            guard !claimed.suffix(8).contains(where: { $0.shape == index && $0.range.overlaps(range) }) else { return }
            claimed.append((index, range))
            report(shape, at: range)
        } catch {
            incomplete.append(error.description)
        }
    }

    private func hasRun(of length: Int, from offset: Int) -> Bool {
        guard offset + length <= text.count else { return false }
        for place in offset..<(offset + length) where !text[place].isTokenCharacter { return false }
        return true
    }

    /// Whether twenty token characters stand together in the next 160 bytes of the line.
    private func hasRunInLine(from offset: Int) -> Bool {
        var run = 0
        for place in offset..<min(text.count, offset + 160) {
            let byte = text[place]
            if byte.isLineBreak { return false }
            run = byte.isTokenCharacter && byte != UInt8(ascii: "=") && byte != UInt8(ascii: ":") ? run + 1 : 0
            if run == 20 { return true }
        }
        return false
    }

    private mutating func report(_ shape: TokenShape, at range: ByteRange) {
        let secret = Array(text[range])[...]
        var severity = shape.severity
        var confidence = shape.confidence
        var doubt = ""
        if shape.check != .none, Placeholder.isMadeUp(secret) { return }
        switch shape.check {
        case .none, .plausible: break
        case .random:
            // Among many digits too few letters stand side by side to tell words.
            let isMostlyDigits = secret.count(where: \.isDigit) * 4 >= secret.count
            guard Randomness.entropy(secret) >= (secret.count < 24 ? 2.8 : 3),
                isMostlyDigits || Randomness.wordiness(secret) < 0.65
            else { return }
        case .webToken:
            guard WebToken.isGenuine(secret) else { return }
        case .checksum(let prefix):
            let body = secret.dropFirst(prefix)
            if body.count == 36, !Checksum.holds(for: body) {
                guard Randomness.looksGenerated(body) else { return }
                (severity, confidence) = (min(severity, .error), 0.9)
                doubt = "; its checksum is wrong, so it may be damaged or made up"
            }
        }
        let start = String(decoding: secret.prefix(4), as: UTF8.self)
        add(
            "secret/\(shape.name)", severity, confidence, range,
            "\(shape.title) `\(start)…` (\(secret.count) characters)\(doubt)", to: \.found)
    }

    private mutating func lookForNamedSecret(at offset: Int) {
        guard offset >= endOfLastName else { return }
        let name = Assignment.name(around: offset, in: text)
        endOfLastName = name.upperBound
        guard Assignment.mayFollow(name, in: text), let kind = NamedSecret.kind(ofName: text[name]),
            let assignment = Assignment(to: name, in: text)
        else { return }
        let value = Array(text[assignment.value])[...]
        guard let verdict = NamedSecret.judge(value, kind: kind, isQuoted: assignment.isQuoted) else { return }
        let what = kind == .password ? "password" : "key or token"
        add(
            kind == .password ? "secret/generic-password" : "secret/generic-key", verdict.severity, verdict.confidence,
            assignment.value,
            "Hard-coded \(what): a literal of \(value.count) characters is given to a name that asks for a secret",
            to: \.named)
    }

    private mutating func lookForPrivateKey(at offset: Int) {
        guard offset >= endOfLastKey, let key = PrivateKey.key(at: offset, in: text) else { return }
        endOfLastKey = key.range.upperBound
        claimed.append((-1, key.range))
        add(
            "secret/private-key", key.isEncrypted ? .error : .critical, key.isEncrypted ? 0.7 : 1, key.range,
            key.isEncrypted ? "Private key, protected by a passphrase" : "Private key", to: \.found)
    }

    private mutating func lookForURLCredential(at offset: Int) {
        guard let password = URLCredential.password(at: offset, in: text) else { return }
        add(
            "secret/url-password", password.isGenerated ? .critical : .error, password.isGenerated ? 0.9 : 0.6,
            password.range,
            "Password in a URL (\(password.range.count) characters)", to: \.found)
    }

    private mutating func add(
        _ rule: String, _ severity: Severity, _ confidence: Double, _ range: ByteRange, _ message: String,
        to list: WritableKeyPath<SecretScan, [BlobFinding]>
    ) {
        var hash = StableHash()
        hash.feed(rule)
        hash.feed(text[range])
        // Of a password that a person chose only 16 bits are kept: enough to tell two from each other, too few to find it by trying.
        let identity = rule == "secret/generic-password" ? (hash.value ^ hash.value >> 32) & 0xFFFF : hash.value
        self[keyPath: list].append(
            BlobFinding(
                rule: rule, severity: severity, category: .secret, confidence: confidence, range: range,
                message: message,
                remedy: """
                    Revoke it where it was issued, take it out of the change (it is not in the history yet), and read it from an \
                    environment variable or a secret store.
                    """, cwe: rule == "secret/generic-password" ? "CWE-259" : "CWE-798", identity: identity))
    }
}
