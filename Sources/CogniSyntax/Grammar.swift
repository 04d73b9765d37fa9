import Synchronization
import TreeSitter

/// A compiled-in grammar: node kinds and fields by number. One object a language, made when first used.
public final class Grammar: Sendable {
    /// The language that it parses.
    public let pack: LanguagePack
    /// Names of the node kinds, by kind number. Kind 65535 is tree-sitter's error node and not among them.
    public let kindNames: [String]
    /// Names of the fields, by field number; number 0 is "no field".
    public let fieldNames: [String]
    /// Kinds of functions, as the pack names them.
    public let functions: KindSet
    /// Kinds of types and of what else encloses declarations.
    public let types: KindSet
    /// Kinds of comments.
    public let comments: KindSet
    private let numbers: [String: [UInt16]]
    // Immutable, static data of the grammar's C file.
    nonisolated(unsafe) let language: OpaquePointer

    /// The number of tree-sitter's own error node.
    public static let errorKind: UInt16 = 0xFFFF

    private init(_ pack: LanguagePack, _ language: OpaquePointer) {
        self.pack = pack
        self.language = language
        kindNames = (0..<ts_language_symbol_count(language)).map { number in
            ts_language_symbol_name(language, TSSymbol(number)).map { String(cString: $0) } ?? ""
        }
        fieldNames =
            [""]
            + (1...max(1, ts_language_field_count(language))).map { number in
                ts_language_field_name_for_id(language, TSFieldId(number)).map { String(cString: $0) } ?? ""
            }
        var numbers: [String: [UInt16]] = [:]
        for (number, name) in kindNames.enumerated() { numbers[name, default: []].append(UInt16(number)) }
        self.numbers = numbers
        func set(_ names: [String]) -> KindSet { KindSet(numbers: names.flatMap { numbers[$0] ?? [] }) }
        functions = set(pack.kinds.functions)
        types = set(pack.kinds.types)
        comments = set(pack.kinds.comments)
    }

    /// The numbers of the kinds called `names`, named and anonymous ones alike.
    public func kinds(_ names: some Sequence<String>) -> KindSet {
        KindSet(numbers: names.flatMap { numbers[$0] ?? [] })
    }

    /// The number of the field called `name`; `nil` when the grammar has no such field.
    public func field(_ name: String) -> UInt8? {
        fieldNames.firstIndex(of: name).flatMap { $0 == 0 ? nil : UInt8(exactly: $0) }
    }

    /// Whether some node kind is called `name`.
    public func hasKind(_ name: String) -> Bool { numbers[name] != nil }

    /// The grammar of `pack`, made once in the life of the process.
    public static func of(_ pack: LanguagePack) -> Grammar {
        if let known = made.withLock({ $0[pack.name] }) { return known }
        guard let language = pack.grammar() else { preconditionFailure("no grammar is linked for \(pack.name)") }
        let grammar = Grammar(pack, language)
        return made.withLock { known in
            if let earlier = known[pack.name] { return earlier }
            known[pack.name] = grammar
            return grammar
        }
    }

    private static let made = Mutex<[String: Grammar]>([:])
}

/// A set of node kinds of one grammar, as bits.
public struct KindSet: Sendable, Equatable {
    private var words: [UInt64] = []

    /// The kinds with these numbers.
    public init(numbers: some Sequence<UInt16>) {
        for number in numbers {
            let word = Int(number >> 6)
            while words.count <= word { words.append(0) }
            words[word] |= 1 << UInt64(number & 63)
        }
    }

    /// Whether `kind` is in the set.
    public func contains(_ kind: UInt16) -> Bool {
        let word = Int(kind >> 6)
        return word < words.count && words[word] & (1 << UInt64(kind & 63)) != 0
    }

    /// The kinds in the set, ascending.
    public var numbers: [UInt16] {
        words.indices.flatMap { word in
            (0..<64).filter { words[word] & (1 << UInt64($0)) != 0 }.map { UInt16(word * 64 + $0) }
        }
    }

    /// Whether the set has no kind.
    public var isEmpty: Bool { words.allSatisfy { $0 == 0 } }
}
