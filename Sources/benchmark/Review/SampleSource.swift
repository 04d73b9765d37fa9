/// A source file made of functions that look like those people write; the same seed makes the same file.
struct SampleSource {
    private let language: SampleLanguage
    private var random: LinearCongruentialGenerator
    private var functions: [String] = []

    /// About 250 lines.
    init(language: SampleLanguage, seed: Int) {
        self.language = language
        random = LinearCongruentialGenerator(seed: UInt64(seed) &+ 1)
        while functions.reduce(0, { $0 + $1.lineCount }) < 240 { functions.append(makeFunction()) }
    }

    var text: String { language.header + functions.joined(separator: "\n") + language.footer }

    func name(_ index: Int) -> String { "\(language.prefix)\(index)\(language.suffix)" }

    /// Writes new functions in the place of old ones, from the middle on, until about `lines` lines differ.
    mutating func rewrite(lines: Int) {
        var written = 0
        var index = functions.count / 2
        while written < lines {
            let function = makeFunction()
            let old = index < functions.count ? functions.remove(at: index) : ""
            functions.insert(function, at: index)
            written += Set(function.split(separator: "\n")).subtracting(old.split(separator: "\n")).count
            index += 1
        }
    }

    private mutating func makeFunction() -> String {
        var text = random.element(of: language.functions)
        let noun = random.element(of: Self.nouns)
        let number = random.next(below: 900) + 10
        for (placeholder, value) in [
            ("<Noun>", noun.prefix(1).uppercased() + noun.dropFirst()), ("<noun>", noun),
            ("<verb>", random.element(of: Self.verbs)), ("<field>", random.element(of: Self.fields)),
            ("<number>", "\(number)"), ("<id>", "\(random.next(below: 100_000))"),
        ] { text = text.replacing(placeholder, with: value) }
        return text
    }

    private static let nouns = [
        "account", "batch", "cache", "device", "event", "feed", "group", "header", "invoice", "job", "key", "ledger",
        "message", "node", "order", "packet", "queue", "record", "session", "ticket", "user", "version", "window",
    ]
    private static let verbs = [
        "apply", "build", "collect", "decode", "expand", "filter", "group", "index", "load", "merge", "normalise",
        "parse", "render", "resolve", "select", "update", "validate",
    ]
    private static let fields = [
        "address", "amount", "balance", "count", "created", "identifier", "kind", "label", "limit", "name", "offset",
        "owner", "price", "region", "size", "state", "total", "weight",
    ]
}

/// Knuth's generator (MMIX): small, and the same on every machine.
struct LinearCongruentialGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next(below bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % bound
    }

    mutating func element(of list: [String]) -> String { list[next(below: list.count)] }
}

extension String {
    var lineCount: Int { utf8.reduce(0) { $0 + ($1 == 10 ? 1 : 0) } }
}
