import CogniCore
import CogniSyntax

/// Reads directives out of comments.
struct DirectiveReader {
    let comments: Comments
    /// The language's name; empty for text without a grammar.
    let language: String

    func read() -> [Directive] { comments.lines.flatMap { own($0) + foreign($0) } }

    // MARK: - cognicode:ignore

    private func own(_ line: Comments.Line) -> [Directive] {
        let marker = "cognicode:ignore"
        guard var rest = after(marker, in: line.text) else { return [] }
        var reach: [Directive.Reach] = [.line(line.number)] + next(line)
        var name = marker
        if rest.starts(with: "-file".utf8) {
            guard line.isAtTop else { return [] }
            rest = rest.dropFirst(5)
            reach = [.file]
            name += "-file"
        }
        if let following = rest.first, isWord(following) { return [] }
        let names = ruleNames(rest)
        return [
            Directive(name: name, line: line.number, reach: reach, selector: names.isEmpty ? .unnamed : .named(names))
        ]
    }

    /// The rule ids that a reason, if any, follows: with a slash, or the name of a category or of a group of rules.
    private func ruleNames(_ text: ArraySlice<UInt8>) -> [String] {
        var names: [String] = []
        var rest = text.drop { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ":") }
        while true {
            let word = rest.prefix { isWord($0) || $0 == UInt8(ascii: "/") }
            let name = String(decoding: word, as: UTF8.self)
            guard
                name.contains("/") || Category(rawValue: name) != nil || name == "metrics"
                    || LanguagePack.named(name) != nil
            else { return names }
            names.append(name)
            rest = rest.dropFirst(word.count).drop { $0 == 0x20 }
            guard rest.first == UInt8(ascii: ",") else { return names }
            rest = rest.dropFirst().drop { $0 == 0x20 }
        }
    }

    // MARK: - Other tools

    private func foreign(_ line: Comments.Line) -> [Directive] {
        ForeignSuppression.all.compactMap { tool in
            guard tool.languages.isEmpty || tool.languages.contains(language) else { return nil }
            guard let rest = after(tool.marker, in: line.text, anyCase: tool.isInAnyCase) else { return nil }
            if let following = rest.first, isWord(following) { return nil }
            let codes = codes(rest, tool.codes)
            let selector: Selector
            if codes.isEmpty {
                selector = tool.isAboutSecurity ? .security : .unnamed
            } else {
                selector = .codes(codes.flatMap { tool.meanings(of: $0) })
            }
            var reach: [Directive.Reach] = []
            switch tool.place {
            case .line: reach = [.line(line.number)]
            case .nextLine: reach = [.next(line.number + 1)]
            case .lineOrNext: reach = [.line(line.number)] + next(line)
            }
            return Directive(name: tool.marker, line: line.number, reach: reach, selector: selector)
        }
    }

    /// The codes behind a marker, as the tool writes them: none, or a list.
    private func codes(_ text: ArraySlice<UInt8>, _ style: ForeignSuppression.CodeStyle) -> [String] {
        var rest = text.drop { $0 == 0x20 }
        switch style {
        case .afterColon:
            guard rest.first == UInt8(ascii: ":") else { return [] }
            rest = rest.dropFirst()
        case .inParentheses:
            guard rest.first == UInt8(ascii: "(") else { return [] }
            rest = rest.dropFirst().prefix { $0 != UInt8(ascii: ")") }
        case .bare:
            rest = rest.drop { $0 == UInt8(ascii: ":") }
        }
        var codes: [String] = []
        for word in rest.split(whereSeparator: { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ",") }) {
            // `-- why` and `*/` end the list.
            guard let first = word.first, isWord(first) || first == UInt8(ascii: "@"), first != UInt8(ascii: "-") else {
                break
            }
            codes.append(String(decoding: word, as: UTF8.self))
        }
        return codes
    }

    // MARK: - Text

    private func next(_ line: Comments.Line) -> [Directive.Reach] { line.lineAfter.map { [.next($0)] } ?? [] }

    /// What stands behind `marker`, which must not be the end of another word.
    private func after(_ marker: String, in text: [UInt8], anyCase: Bool = false) -> ArraySlice<UInt8>? {
        let wanted = Array(marker.utf8)
        guard text.count >= wanted.count else { return nil }
        for start in 0...(text.count - wanted.count) where start == 0 || !isWord(text[start - 1]) {
            let candidate = text[start..<(start + wanted.count)]
            let isEqual =
                anyCase
                ? zip(candidate, wanted).allSatisfy { lower($0) == lower($1) } : candidate.elementsEqual(wanted)
            if isEqual { return text[(start + wanted.count)...] }
        }
        return nil
    }

    private func lower(_ byte: UInt8) -> UInt8 { (65...90).contains(byte) ? byte + 32 : byte }

    private func isWord(_ byte: UInt8) -> Bool {
        let letter = lower(byte)
        return (97...122).contains(letter) || (48...57).contains(byte) || byte == UInt8(ascii: "_")
            || byte == UInt8(ascii: "-")
    }
}
