import CogniCore
import CogniSyntax
import Foundation

/// Real sources and rules, which the cases take apart.
public struct Corpus: Sendable {
    /// Sources by the name of their language.
    private let sources: [String: [[UInt8]]]
    /// Texts of rule files.
    let rules: [[UInt8]]
    /// Those that name a language, by its name.
    let rulesByLanguage: [String: [[UInt8]]]

    /// Reads every file below `folders`: rule files are those in YAML, sources those of our languages. Always in the same
    /// order, so that a case is the same again for the same folders.
    /// - Throws: `CorpusError` when a folder cannot be read or holds nothing of use.
    public init(folders: [String]) throws {
        var sources: [String: [[UInt8]]] = [:]
        var rules: [[UInt8]] = []
        for folder in folders {
            guard let names = FileManager.default.subpaths(atPath: folder) else {
                throw CorpusError(description: "\(folder) cannot be read as a folder.")
            }
            for name in names.sorted() {
                let isRule = name.hasSuffix(".yaml") || name.hasSuffix(".yml")
                guard let pack = Self.language(of: name), !isRule else {
                    if isRule, let bytes = Self.read(folder + "/" + name) { rules.append(bytes) }
                    continue
                }
                if let bytes = Self.read(folder + "/" + name) { sources[pack.name, default: []].append(bytes) }
            }
        }
        guard !sources.isEmpty, !rules.isEmpty else {
            throw CorpusError(
                description: "no sources or no rules below \(folders.joined(separator: ", ")): run from the repository."
            )
        }
        self.sources = sources
        self.rules = rules
        rulesByLanguage = Dictionary(
            uniqueKeysWithValues: LanguagePack.all.map { pack in
                (pack.name, rules.filter { String(decoding: $0, as: UTF8.self).contains(pack.name) })
            })
    }

    /// Sources of a language; those of all others when it has none.
    func sources(of pack: LanguagePack) -> [[UInt8]] {
        sources[pack.name] ?? sources.keys.sorted().flatMap { sources[$0] ?? [] }
    }

    private static func language(of name: String) -> LanguagePack? {
        guard case .settled(let pack) = LanguageDetector.settled(path: GitPath(name)) else {
            return name.hasSuffix(".ts") ? .named("typescript") : nil
        }
        return pack
    }

    /// A file's bytes; `nil` for what is no plain file of a size that is worth taking apart.
    private static func read(_ path: String) -> [UInt8]? {
        guard let bytes = FileManager.default.contents(atPath: path), bytes.count <= 1 << 16 else { return nil }
        return Array(bytes)
    }
}

/// Why there is nothing to make cases of.
public struct CorpusError: Error, CustomStringConvertible {
    /// One sentence for people.
    public let description: String
}
