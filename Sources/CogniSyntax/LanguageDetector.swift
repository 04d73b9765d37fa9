import CogniCore

/// Tells the language of a file from what costs least: attribute, file name, extension, first line.
public enum LanguageDetector {
    /// How far the path and its attributes settle the language.
    public enum Answer: Sendable {
        /// The language, or that it is none of ours.
        case settled(LanguagePack?)
        /// The first bytes decide: `of(path:attribute:bytes:)` tells.
        case needsBytes
    }

    /// The language as far as it shows without content.
    /// - Parameters:
    ///   - attribute: what `linguist-language` or `cognicode-language` says, which beats everything else; a name that no
    ///     pack has means that the file is in none of our languages.
    public static func settled(path: GitPath, attribute: String? = nil) -> Answer {
        if let attribute { return .settled(LanguagePack.named(attribute)) }
        let name = path.name
        if let pack = pack(by: { $0.fileNames }, name) { return .settled(pack) }
        guard let suffix = fileExtension(of: name) else { return .needsBytes }
        if ambiguousExtensions.contains(suffix) { return .needsBytes }
        return .settled(pack(by: { $0.extensions }, suffix))
    }

    /// The language of a file; `nil` when it is none of ours. `bytes` is called only when name and attribute leave it
    /// open, and only its first bytes are looked at.
    public static func language(
        of path: GitPath, attribute: String? = nil, bytes: () throws -> [UInt8]
    ) rethrows -> LanguagePack? {
        switch settled(path: path, attribute: attribute) {
        case .settled(let pack): return pack
        case .needsBytes:
            let bytes = try bytes()
            guard let suffix = fileExtension(of: path.name), let pack = pack(by: { $0.extensions }, suffix) else {
                return interpreter(in: bytes).flatMap { name in pack(by: { $0.interpreters }, name) }
            }
            switch pack.name {
            case "c": return looksLikeCpp(bytes) ? .cpp : .c
            case "typescript": return startsLikeMarkup(bytes) ? nil : .typescript
            default: return pack
            }
        }
    }

    /// `.h` is C or C++; `.ts` is TypeScript, or a translation of Qt (XML), or video.
    private static let ambiguousExtensions: Set<[UInt8]> = [Array("h".utf8), Array("ts".utf8)]

    /// What follows the last dot, in lower case; `nil` without one, and for `.profile`, whose dot doesn't end a stem.
    private static func fileExtension(of name: ArraySlice<UInt8>) -> [UInt8]? {
        guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex, dot + 1 < name.endIndex else {
            return nil
        }
        return name[(dot + 1)...].map { (65...90).contains($0) ? $0 + 32 : $0 }
    }

    /// The pack of which one of the `names` is `text`. A search: a table would cost a short run more than it saves.
    private static func pack(
        by names: (LanguagePack) -> [String], _ text: some Sequence<UInt8>
    ) -> LanguagePack? {
        LanguagePack.all.first { pack in names(pack).contains { $0.utf8.elementsEqual(text) } }
    }
}

// MARK: - First lines

extension LanguageDetector {
    /// The program of a `#!` line without folder and version: `python` for `#!/usr/bin/env -S python3.11 -u`.
    static func interpreter(in bytes: [UInt8]) -> [UInt8]? {
        guard bytes.starts(with: Array("#!".utf8)) else { return nil }
        let line = bytes.prefix(256).dropFirst(2).prefix { $0 != 10 && $0 != 13 }
        var words = line.split { $0 == 0x20 || $0 == 0x09 }[...]
        guard var program = words.popFirst().map(lastComponent) else { return nil }
        if program.elementsEqual("env".utf8) {
            // What env is told before the program: options, `-u NAME` and assignments.
            while let word = words.first {
                let isOption = word.first == UInt8(ascii: "-")
                guard isOption || word.contains(UInt8(ascii: "=")) else { break }
                words.removeFirst()
                if word.elementsEqual("-u".utf8) || word.elementsEqual("--unset".utf8) { words = words.dropFirst() }
            }
            guard let word = words.first else { return nil }
            program = lastComponent(word)
        }
        let stem = program.reversed().drop { (48...57).contains($0) || $0 == UInt8(ascii: ".") }
        return Array(stem.reversed())
    }

    private static func lastComponent(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        word.lastIndex(of: UInt8(ascii: "/")).map { word[($0 + 1)...] } ?? word
    }

    /// Whether the text begins with `<`, which no TypeScript file does that is worth reading, or holds NUL bytes.
    private static func startsLikeMarkup(_ bytes: [UInt8]) -> Bool {
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        let first = text.prefix(1_024).first { $0 > 0x20 }
        return first == UInt8(ascii: "<") || text.prefix(1_024).contains(0)
    }

    /// Whether a header says something, at the start of a line, that C doesn't have.
    static func looksLikeCpp(_ bytes: [UInt8]) -> Bool {
        let words = ["class", "namespace", "template", "using", "public:", "private:", "protected:", "constexpr"]
            .map { Array($0.utf8) }
        let library = [
            "<algorithm>", "<array>", "<atomic>", "<chrono>", "<cstddef>", "<cstdint>", "<cstdio>",
            "<cstdlib>", "<cstring>", "<functional>", "<iosfwd>", "<iostream>", "<iterator>", "<limits>", "<list>",
            "<map>", "<memory>", "<mutex>", "<optional>", "<ostream>", "<set>", "<sstream>", "<stdexcept>", "<string>",
            "<string_view>", "<tuple>", "<type_traits>", "<unordered_map>", "<utility>", "<variant>", "<vector>",
        ].map { Array($0.utf8) }
        var inComment = false
        for line in bytes.prefix(1 << 16).split(separator: 10) {
            let text = line.drop { $0 == 0x20 || $0 == 0x09 }
            if inComment || text.starts(with: "/*".utf8) {
                inComment = !holds(text, "*/")
                continue
            }
            if text.first == UInt8(ascii: "#") {
                let directive = text.dropFirst().drop { $0 == 0x20 || $0 == 0x09 }
                guard directive.starts(with: "include".utf8) else { continue }
                let file = directive.dropFirst(7).drop { $0 == 0x20 || $0 == 0x09 }
                if library.contains(where: { file.starts(with: $0) }) { return true }
                continue
            }
            for word in words where text.starts(with: word) {
                // `class Name`, `template <`, `using namespace`: the word ends here, and C has no such name first.
                guard let next = text.dropFirst(word.count).first else { continue }
                let ends = word.last == UInt8(ascii: ":") || next == 0x20 || next == 0x09 || next == UInt8(ascii: "<")
                if ends && !isDeclaredName(after: text.dropFirst(word.count)) { return true }
            }
        }
        return false
    }

    /// Whether what follows makes the word before it a plain C identifier: `class = 1`, `using;`.
    private static func isDeclaredName(after text: ArraySlice<UInt8>) -> Bool {
        guard let next = text.first(where: { $0 != 0x20 && $0 != 0x09 }) else { return false }
        return [UInt8(ascii: "="), UInt8(ascii: ";"), UInt8(ascii: "("), UInt8(ascii: ","), UInt8(ascii: ")")]
            .contains(next)
    }

    private static func holds(_ text: ArraySlice<UInt8>, _ mark: StaticString) -> Bool {
        let first = mark.utf8Start[0]
        let second = mark.utf8Start[1]
        return zip(text, text.dropFirst()).contains { $0 == first && $1 == second }
    }
}
