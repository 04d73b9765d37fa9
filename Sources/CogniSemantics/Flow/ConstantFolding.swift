extension CodeTree {
    /// What is certain of an expression's value, from literals and what the state knows of places; `nil` when nothing is.
    public func constant<Value>(_ index: Int, in state: FlowState<Value>, depth: Int = 0) -> FlowConstant? {
        guard depth < 16 else { return nil }
        func part(_ role: CodeRole) -> FlowConstant? {
            child(index, role).flatMap { constant($0, in: state, depth: depth + 1) }
        }
        switch nodes[index].kind {
        case .number: return integer(index).map { .integer($0) }
        case .literal: return literal(index)
        case .string: return .text(children(index).flatMap { text($0) })
        case .template where isPlainTemplate(index): return .text(children(index).flatMap { text($0) })
        case .name, .member:
            if let known = place(of: index).flatMap({ state.constants[$0] }) { return known }
            guard nodes[index].kind == .member, let name = child(index, .name), nodes[name].label == Labels.length
            else { return nil }
            return part(.object)?.length
        case .unary:
            switch nodes[index].label {
            case Labels.not, Labels.notWord: return part(.value)?.truth.map { .boolean(!$0) }
            case Labels.minus:
                guard case .integer(let value)? = part(.value) else { return nil }
                return .integer(0 &- value)
            default: return nil
            }
        case .binary: return operation(index, left: part(.left), right: part(.right))
        case .conditional:
            guard let truth = part(.condition)?.truth else { return nil }
            return part(truth ? .body : .alternative)
        case .cast: return part(.value)
        case .index where nodes[index].label == 0:
            let keys = children(index).filter { nodes[$0].role == .item }
            guard keys.count == 1, case .text(let text)? = part(.object) else { return nil }
            return constant(keys[0], in: state, depth: depth + 1).flatMap { character($0, of: text) }
        case .call: return call(index, in: state, depth: depth + 1)
        default: return nil
        }
    }

    // MARK: Literals

    private func integer(_ index: Int) -> Int? {
        var digits = String(decoding: text(index).filter { $0 != UInt8(ascii: "_") }, as: UTF8.self).lowercased()
        while let last = digits.last, last == "l" || last == "u" { digits.removeLast() }
        if digits.hasPrefix("0x") { return Int(digits.dropFirst(2), radix: 16) }
        // `017` is fifteen in some languages.
        return digits.hasPrefix("0") && digits.count > 1 ? nil : Int(digits)
    }

    private func literal(_ index: Int) -> FlowConstant? {
        switch string(index) {
        case "true", "True", "TRUE": return .boolean(true)
        case "false", "False", "FALSE": return .boolean(false)
        case "null", "None", "nil", "NULL", "nullptr", "undefined": return .null
        default:
            let text = text(index)
            guard text.count > 2, text.first == UInt8(ascii: "'"), text.last == UInt8(ascii: "'") else { return nil }
            return .text(Array(text.dropFirst().dropLast()))
        }
    }

    // MARK: Operations

    private func operation(_ index: Int, left: FlowConstant?, right: FlowConstant?) -> FlowConstant? {
        let label = nodes[index].label
        switch label {
        case Labels.and, Labels.andWord:
            if left?.truth == false || right?.truth == false { return .boolean(false) }
            return left?.truth == true && right?.truth == true ? .boolean(true) : nil
        case Labels.or, Labels.orWord:
            if left?.truth == true || right?.truth == true { return .boolean(true) }
            return left?.truth == false && right?.truth == false ? .boolean(false) : nil
        default: break
        }
        guard let left, let right else { return nil }
        switch label {
        case Labels.equal, Labels.identical, Labels.is: return left.equals(right).map { .boolean($0) }
        case Labels.unequal, Labels.notIdentical, Labels.isNot: return left.equals(right).map { .boolean(!$0) }
        case Labels.in, Labels.notIn:
            guard case .text(let part) = left, case .text(let whole) = right else { return nil }
            return .boolean(whole.contains(part) == (label == Labels.in))
        default: break
        }
        switch (left, right) {
        case (.integer(let left), .integer(let right)): return arithmetic(label, left, right)
        case (.text(let left), .text(let right)) where Labels.joins.contains(label): return .text(left + right)
        default: return nil
        }
    }

    private func arithmetic(_ label: UInt32, _ left: Int, _ right: Int) -> FlowConstant? {
        func exact(_ result: (partialValue: Int, overflow: Bool)) -> FlowConstant? {
            result.overflow ? nil : .integer(result.partialValue)
        }
        switch label {
        case Labels.plus: return exact(left.addingReportingOverflow(right))
        case Labels.minus: return exact(left.subtractingReportingOverflow(right))
        case Labels.times: return exact(left.multipliedReportingOverflow(by: right))
        // Languages differ on quotients that aren't whole, and on negative remainders.
        case Labels.divided where right != 0 && right != -1 && left % right == 0: return .integer(left / right)
        case Labels.remainder where right > 0 && left >= 0: return .integer(left % right)
        case Labels.less: return .boolean(left < right)
        case Labels.greater: return .boolean(left > right)
        case Labels.lessOrEqual: return .boolean(left <= right)
        case Labels.greaterOrEqual: return .boolean(left >= right)
        default: return nil
        }
    }

    private func character(_ position: FlowConstant, of text: [UInt8]) -> FlowConstant? {
        guard case .integer(let number) = position, text.isPlain else { return nil }
        // Negative numbers count from the end, where they are allowed at all.
        let offset = number < 0 ? text.count + number : number
        return text.indices.contains(offset) ? .text([text[offset]]) : nil
    }

    private func call<Value>(_ index: Int, in state: FlowState<Value>, depth: Int) -> FlowConstant? {
        guard let callee = child(index, .callee), let list = child(index, .arguments) else { return nil }
        let arguments = children(list).prefix(2).map { constant($0, in: state, depth: depth) }
        if nodes[callee].kind == .name {
            guard nodes[callee].label == Labels.len, arguments.count == 1 else { return nil }
            return arguments[0]?.length
        }
        guard nodes[callee].kind == .member, let name = child(callee, .name), let object = child(callee, .object),
            case .text(let text)? = constant(object, in: state, depth: depth)
        else { return nil }
        let label = nodes[name].label
        guard let argument = arguments.first else {
            return label == Labels.length || label == Labels.size ? FlowConstant.text(text).length : nil
        }
        guard arguments.count == 1, let argument else { return nil }
        if label == Labels.charAt || label == Labels.at { return character(argument, of: text) }
        guard case .text(let other) = argument else { return nil }
        switch label {
        case Labels.equals: return .boolean(text == other)
        case Labels.contains, Labels.includes: return .boolean(text.contains(other))
        case Labels.startsWith, Labels.startsWithWord: return .boolean(text.starts(with: other))
        default: return nil
        }
    }
}

extension FlowConstant {
    fileprivate var length: FlowConstant? {
        guard case .text(let text) = self, text.isPlain else { return nil }
        return .integer(text.count)
    }
}

extension [UInt8] {
    /// Whether each byte is one character in every language.
    fileprivate var isPlain: Bool { allSatisfy { $0 < 0x80 && $0 != UInt8(ascii: "\\") } }
}

private enum Labels {
    static let not = CodeLabel.of("!")
    static let notWord = CodeLabel.of("not")
    static let and = CodeLabel.of("&&")
    static let andWord = CodeLabel.of("and")
    static let or = CodeLabel.of("||")
    static let orWord = CodeLabel.of("or")
    static let plus = CodeLabel.of("+")
    static let minus = CodeLabel.of("-")
    static let times = CodeLabel.of("*")
    static let divided = CodeLabel.of("/")
    static let remainder = CodeLabel.of("%")
    static let less = CodeLabel.of("<")
    static let greater = CodeLabel.of(">")
    static let lessOrEqual = CodeLabel.of("<=")
    static let greaterOrEqual = CodeLabel.of(">=")
    static let equal = CodeLabel.of("==")
    static let identical = CodeLabel.of("===")
    static let unequal = CodeLabel.of("!=")
    static let notIdentical = CodeLabel.of("!==")
    static let `is` = CodeLabel.of("is")
    static let isNot = CodeLabel.of("isnot")
    static let `in` = CodeLabel.of("in")
    static let notIn = CodeLabel.of("notin")
    static let joins: Set = [plus, CodeLabel.of("."), CodeLabel.of("<>"), CodeLabel.of("++")]
    static let len = CodeLabel.of("len")
    static let length = CodeLabel.of("length")
    static let size = CodeLabel.of("size")
    static let charAt = CodeLabel.of("charAt")
    static let at = CodeLabel.of("at")
    static let equals = CodeLabel.of("equals")
    static let contains = CodeLabel.of("contains")
    static let includes = CodeLabel.of("includes")
    static let startsWith = CodeLabel.of("startsWith")
    static let startsWithWord = CodeLabel.of("startswith")
}
