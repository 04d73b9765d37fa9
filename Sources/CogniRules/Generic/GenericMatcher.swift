import CogniCore

/// Searches text for a pattern of generic mode, as Semgrep's spacegrep does: from each token the shortest match. A
/// flat pattern matches across the blocks of the text; a block in the pattern needs a block in the text. Recursion goes
/// as deep as the pattern, never as the text.
struct GenericMatcher {
    private let document: GenericDocument
    private let pattern: GenericPattern
    private let metavariables: Int
    /// Line breaks that an ellipsis may span.
    private let span: Int
    private let effort: Effort

    init(_ document: GenericDocument, _ pattern: GenericPattern, metavariables: Int, span: Int, _ effort: Effort) {
        self.document = document
        self.pattern = pattern
        self.metavariables = metavariables
        self.span = span
        self.effort = effort
    }

    /// An ellipsis that is being matched.
    private struct Ellipsis {
        /// The last line that it may reach.
        var lastLine: Int
        /// The bytes that it stands for so far.
        var range: ByteRange
        let metavariable: Int?
    }

    /// How far a match has come.
    private struct State {
        /// The next token.
        var position: Int
        /// The last byte and line of the match so far.
        var end: Int
        var line: Int
        var ellipsis: Ellipsis?
        var bindings: [Binding?]
    }

    /// No two matches have the same start, or the same end: of those with one end the shortest counts, or the longest
    /// where the pattern ends in an ellipsis.
    func matches() -> [Area] {
        var found: [Area?] = []
        var byEnd: [Int: Int] = [:]
        let startsOpen = pattern.elements.first?.isEllipsis == true
        let endsOpen = pattern.elements.last?.isEllipsis == true
        let firstToken: [UInt8]? = if case .token(let bytes)? = pattern.elements.first { bytes } else { nil }
        for start in document.tokens.indices {
            let token = document.tokens[start]
            if let firstToken, !document.bytes[token.range].elementsEqual(firstToken) { continue }
            if startsOpen, start > 0, document.blocks[start] == 0 { continue }
            guard effort.step() else { return [] }
            let state = State(
                position: start, end: token.range.lowerBound, line: Int(token.line),
                bindings: Array(repeating: nil, count: metavariables))
            guard let end = match(pattern.elements[...], state, until: Int(document.ends[start]), isRoot: true) else {
                continue
            }
            let area = Area(
                range: token.range.lowerBound..<max(token.range.lowerBound, end.end), bindings: end.bindings)
            if let earlier = byEnd[end.end] {
                if endsOpen { continue }
                found[earlier] = nil
            }
            byEnd[end.end] = found.count
            found.append(area)
        }
        return found.compactMap { $0 }
    }

    private func match(
        _ elements: ArraySlice<GenericPattern.Element>, _ start: State, until end: Int, isRoot: Bool
    ) -> State? {
        var state = start
        guard let first = elements.first else { return finish(state, until: end, isRoot: isRoot) }
        let rest = elements.dropFirst()
        if case .ellipsis(let metavariable) = first {
            if state.ellipsis == nil {
                state.ellipsis = Ellipsis(
                    lastLine: state.line + span, range: state.end..<state.end, metavariable: metavariable)
            } else {
                state.ellipsis?.lastLine += span
            }
            return match(rest, state, until: end, isRoot: isRoot)
        }
        while effort.step() {
            guard state.position < end else {
                guard case .block = first, elements.allSatisfy(\.mayBeEmpty) else { return nil }
                return closed(state)
            }
            if case .block(let inner) = first {
                let block = Int(document.blocks[state.position])
                if block != 0, block <= end, state.position != start.position || !isBlockStart(start, end) {
                    guard var entered = closed(state) else { return nil }
                    entered.ellipsis = nil
                    guard var left = match(inner[...], entered, until: block, isRoot: false) else { return nil }
                    left.position = block
                    left.ellipsis = nil
                    return match(rest, left, until: end, isRoot: isRoot)
                }
                if skip(&state) { continue }
                guard first.mayBeEmpty, var passed = closed(state) else { return nil }
                passed.ellipsis = nil
                return match(rest, passed, until: end, isRoot: isRoot)
            }
            if let ellipsis = state.ellipsis, document.tokens[state.position].line > ellipsis.lastLine { return nil }
            if let taken = take(first, state), let matched = match(rest, taken, until: end, isRoot: isRoot) {
                return matched
            }
            guard skip(&state) else { return nil }
        }
        return nil
    }

    /// Whether the block that begins here is the one that the pattern already is in.
    private func isBlockStart(_ state: State, _ end: Int) -> Bool { Int(document.blocks[state.position]) == end }

    /// The state after the next token; `nil` when it isn't what the element stands for.
    private func take(_ element: GenericPattern.Element, _ state: State) -> State? {
        let token = document.tokens[state.position]
        let text = document.bytes[token.range]
        var bindings = state.bindings
        switch element {
        case .token(let bytes): guard text.elementsEqual(bytes) else { return nil }
        case .metavariable(let number):
            guard token.isWord else { return nil }
            if let earlier = bindings[number] {
                guard document.bytes[earlier.range].elementsEqual(text) else { return nil }
            } else {
                bindings[number] = Binding(range: token.range)
            }
        case .ellipsis, .block: return nil
        }
        var next = state
        next.bindings = bindings
        guard var closed = closed(next) else { return nil }
        closed.position += 1
        closed.end = token.range.upperBound
        closed.line = Int(token.line)
        closed.ellipsis = nil
        return closed
    }

    /// Lets the ellipsis have the next token.
    private func skip(_ state: inout State) -> Bool {
        let token = document.tokens[state.position]
        guard let ellipsis = state.ellipsis, token.line <= ellipsis.lastLine else { return false }
        state.ellipsis?.range = ellipsis.range.lowerBound..<token.range.upperBound
        state.position += 1
        return true
    }

    /// Binds what the ellipsis stands for.
    private func closed(_ state: State) -> State? {
        guard let ellipsis = state.ellipsis, let number = ellipsis.metavariable else { return state }
        var result = state
        if let earlier = state.bindings[number] {
            guard document.bytes[earlier.range].elementsEqual(document.bytes[ellipsis.range]) else { return nil }
        } else {
            result.bindings[number] = Binding(range: ellipsis.range)
        }
        return result
    }

    /// The end of the pattern: its last ellipsis takes what it may of the block; without one, the end of a block in the
    /// pattern has to be the end of a block in the text.
    private func finish(_ start: State, until end: Int, isRoot: Bool) -> State? {
        guard start.ellipsis != nil else { return isRoot || start.position >= end ? start : nil }
        var state = start
        let last = state.position > 0 ? min(end, Int(document.ends[state.position - 1])) : end
        while state.position < last, effort.step() {
            let token = document.tokens[state.position]
            guard skip(&state) else { break }
            state.end = token.range.upperBound
            state.line = Int(token.line)
        }
        return closed(state)
    }
}
