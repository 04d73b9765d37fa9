import CogniSemantics

/// Regular expressions that let through only letters, digits, `_` and `-`: `re.fullmatch(r"[\w-]+", x)`.
enum AllowedPattern {
    /// What a call checks against such an expression, where it returns something true.
    static func values(checkedBy call: Int, in tree: CodeTree, constants: Constants) -> [Int] {
        guard let callee = tree.child(call, .callee), let list = tree.child(call, .arguments),
            let name = tree.nodes[callee].kind == .member ? tree.child(callee, .name) : callee
        else { return [] }
        let arguments = Array(tree.children(list))
        let object = tree.nodes[callee].kind == .member ? tree.child(callee, .object) : nil
        func isSafe(_ index: Int, isWhole: Bool) -> Bool {
            text(of: index, in: tree, constants: constants).map { allows($0, isWhole: isWhole) } ?? false
        }
        let label = tree.nodes[name].label
        // `x.matches("…")`, `Pattern.matches("…", x)`, `re.fullmatch("…", x)`
        let isWhole = wholes.contains(label)
        guard isWhole || parts.contains(label) else { return [] }
        if let object, arguments.count == 1 {
            // `/^…$/.test(x)`, `x.match(/^…$/)`
            if isSafe(object, isWhole: isWhole) { return arguments }
            return isSafe(arguments[0], isWhole: isWhole) ? [object] : []
        }
        return arguments.count >= 2 && isSafe(arguments[0], isWhole: isWhole) ? [arguments[1]] : []
    }

    private static let wholes = Set(["matches", "fullmatch"].map { CodeLabel.of($0) })
    private static let parts = Set(
        ["match", "test", "match?", "preg_match", "MatchString", "IsMatch"].map { CodeLabel.of($0) })

    /// The text of an expression: a literal, a constant, or what `compile` made of one.
    private static func text(of index: Int, in tree: CodeTree, constants: Constants, depth: Int = 0) -> [UInt8]? {
        if tree.nodes[index].kind == .regex { return unwrapped(tree.text(index)) }
        if let text = constants.string(of: index) { return unwrapped(text[...]) }
        guard depth < 3 else { return nil }
        let value = constants.value(of: index) ?? index
        if value != index { return text(of: value, in: tree, constants: constants, depth: depth + 1) }
        guard tree.nodes[index].kind == .call, let list = tree.child(index, .arguments),
            let first = tree.children(list).first(where: { _ in true })
        else { return nil }
        return text(of: first, in: tree, constants: constants, depth: depth + 1)
    }

    /// Without the slashes of `/…/`.
    private static func unwrapped(_ text: ArraySlice<UInt8>) -> [UInt8] {
        guard text.first == UInt8(ascii: "/"), let last = text.lastIndex(of: UInt8(ascii: "/")), last > text.startIndex
        else { return Array(text) }
        // With flags, `^` may mean the start of a line.
        return text[(last + 1)...].contains(UInt8(ascii: "m")) ? [] : Array(text[(text.startIndex + 1)..<last])
    }

    /// - Parameter isWhole: whether the expression has to match all of the text, with or without anchors.
    static func allows(_ pattern: [UInt8], isWhole: Bool) -> Bool {
        var text = String(decoding: pattern, as: UTF8.self)[...]
        guard !text.isEmpty else { return false }
        let isAnchored = text.hasPrefix("^") || text.hasPrefix("\\A")
        let isEnded = text.hasSuffix("$") || text.hasSuffix("\\z") || text.hasSuffix("\\Z")
        guard isWhole || isAnchored && isEnded else { return false }
        if isAnchored { text = text.dropFirst(text.hasPrefix("^") ? 1 : 2) }
        if isEnded { text = text.dropLast(text.hasSuffix("$") ? 1 : 2) }
        // `^a|b$` is anchored on one side each.
        if !isWhole, text.contains("|") { return false }
        var (isEscaped, isInClass) = (false, false)
        for character in text {
            if isEscaped {
                guard character == "w" || character == "d" || character == "-" else { return false }
                isEscaped = false
                continue
            }
            switch character {
            case "\\": isEscaped = true
            case "[": isInClass = true
            case "]": isInClass = false
            case "_", "-": continue
            case "{", "}", "(", ")", "+", "*", "?", ",", "|": if isInClass { return false }
            default: if !character.isASCII || !(character.isLetter || character.isNumber) { return false }
            }
        }
        // Ranges with more in them than letters or digits.
        return !isEscaped && !["A-z", "0-z", "0-Z", "0-A", "0-a"].contains { text.contains($0) }
    }
}
