import CogniRuleFormat

/// Text that is no expression.
struct ExpressionError: Error {
    let reason: String
}

/// Reads Python's expressions as far as rules use them, by precedence climbing.
struct ExpressionParser {
    /// The number of a metavariable, by its name.
    typealias Numbering = (String) -> Int

    private enum Token: Equatable {
        case value(Value)
        case metavariable(String)
        case name(String)
        case sign(String)
        case end
    }

    private var tokens: [Token]
    private var position = 0
    private let number: Numbering
    /// Parentheses and operators may nest this deep.
    private var depth = 60

    static func parse(_ text: String, number: Numbering) throws(ExpressionError) -> Expression {
        try withoutActuallyEscaping(number) { (number) throws(ExpressionError) in
            var parser = ExpressionParser(tokens: try ExpressionParser.tokens(of: Array(text.utf8)), number: number)
            let expression = try parser.expression(0)
            guard parser.next == .end else { throw ExpressionError(reason: "unexpected text after the expression") }
            return expression
        }
    }

    private init(tokens: [Token], number: @escaping Numbering) {
        self.tokens = tokens
        self.number = number
    }

    private var next: Token { tokens[position] }

    private mutating func take(_ sign: String) -> Bool {
        guard next == .sign(sign) || next == .name(sign) else { return false }
        position += 1
        return true
    }

    // MARK: Operators

    /// Operators with how tightly they bind, loosest first. `not` binds as 3.
    private static let operators: [(sign: String, binary: Expression.Binary, strength: Int)] = [
        ("or", .or, 1), ("and", .and, 2), ("<", .less, 4), ("<=", .lessOrEqual, 4), (">", .greater, 4),
        (">=", .greaterOrEqual, 4), ("==", .equal, 4), ("!=", .unequal, 4), ("in", .isIn, 4), ("|", .bitOr, 5),
        ("^", .bitXor, 6), ("&", .bitAnd, 7), ("+", .plus, 8), ("-", .minus, 8), ("*", .times, 9), ("/", .divided, 9),
        ("//", .dividedWhole, 9), ("%", .modulo, 9), ("**", .power, 11),
    ]

    private mutating func operation(from weakest: Int) -> (binary: Expression.Binary, strength: Int)? {
        if next == .name("not"), position + 1 < tokens.count, tokens[position + 1] == .name("in"), weakest <= 4 {
            position += 2
            return (.isNotIn, 4)
        }
        for candidate in Self.operators where candidate.strength >= weakest {
            if take(candidate.sign) { return (candidate.binary, candidate.strength) }
        }
        return nil
    }

    private mutating func expression(_ weakest: Int) throws(ExpressionError) -> Expression {
        guard depth > 0 else { throw ExpressionError(reason: "the expression nests too deep") }
        depth -= 1
        defer { depth += 1 }
        var left = try operand()
        var compared: Expression?
        while let (binary, strength) = operation(from: weakest) {
            let right = try expression(binary == .power ? strength : strength + 1)
            if strength == 4, let middle = compared {
                // `a < b < c` is `a < b and b < c`.
                left = .binary(.and, left, .binary(binary, middle, right))
            } else {
                left = .binary(binary, left, right)
            }
            compared = strength == 4 ? right : nil
        }
        return left
    }

    private mutating func operand() throws(ExpressionError) -> Expression {
        if take("not") { return .unary(.not, try expression(3)) }
        if take("-") { return .unary(.minus, try expression(10)) }
        if take("+") { return .unary(.plus, try expression(10)) }
        if take("~") { return .unary(.complement, try expression(10)) }
        if take("(") {
            let inner = try expression(0)
            guard take(")") else { throw ExpressionError(reason: "a `)` is missing") }
            return inner
        }
        if take("[") { return .list(try arguments(until: "]")) }
        defer { position += 1 }
        switch next {
        case .value(let value): return .value(value)
        case .metavariable(let name): return .metavariable(number(name))
        case .name(let name):
            position += 1
            defer { position -= 1 }
            return try called(name)
        case .sign(let sign): throw ExpressionError(reason: "unexpected `\(sign)`")
        case .end:
            position -= 1
            throw ExpressionError(reason: "the expression is not complete")
        }
    }

    /// What begins with a name: a constant, a label, or a call.
    private mutating func called(_ name: String) throws(ExpressionError) -> Expression {
        if name == "True" || name == "true" { return .value(.bool(true)) }
        if name == "False" || name == "false" { return .value(.bool(false)) }
        var path = name
        while take(".") {
            guard case .name(let member) = next else { throw ExpressionError(reason: "a name is missing after `.`") }
            path += "." + member
            position += 1
        }
        guard take("(") else { return .name(path) }
        guard ExpressionEvaluator.functions.contains(path) else {
            throw ExpressionError(reason: "the function `\(path)` is not supported")
        }
        return .call(path, try arguments(until: ")"))
    }

    private mutating func arguments(until close: String) throws(ExpressionError) -> [Expression] {
        var result: [Expression] = []
        while !take(close) {
            result.append(try expression(0))
            if take(close) { break }
            guard take(",") else { throw ExpressionError(reason: "a `\(close)` is missing") }
        }
        return result
    }

    // MARK: Tokens

    private static func tokens(of bytes: [UInt8]) throws(ExpressionError) -> [Token] {
        var tokens: [Token] = []
        var rest = bytes[...]
        while let byte = rest.first {
            switch byte {
            case 0x20, 0x09, 0x0A, 0x0D: rest.removeFirst()
            case UInt8(ascii: "\""), UInt8(ascii: "'"): tokens.append(.value(.string(try string(&rest))))
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                let text = rest.prefix { WordSet.isWordByte($0) || $0 == UInt8(ascii: ".") }
                guard let value = Value(number: text) else {
                    throw ExpressionError(reason: "`\(String(decoding: text, as: UTF8.self))` is no number")
                }
                tokens.append(.value(value))
                rest = rest.dropFirst(text.count)
            case UInt8(ascii: "$"):
                let dots = rest.dropFirst().starts(with: "...".utf8) ? 3 : 0
                let count = 1 + dots + rest.dropFirst(1 + dots).prefix(while: WordSet.isWordByte).count
                tokens.append(.metavariable(String(decoding: rest.prefix(count), as: UTF8.self)))
                rest = rest.dropFirst(count)
            case _ where WordSet.isWordByte(byte):
                let word = String(decoding: rest.prefix(while: WordSet.isWordByte), as: UTF8.self)
                rest = rest.dropFirst(word.utf8.count)
                // `r'…'`
                if word == "r" || word == "b" || word == "u", let quote = rest.first, quote == 0x22 || quote == 0x27 {
                    tokens.append(.value(.string(try string(&rest, isRaw: word == "r"))))
                } else {
                    tokens.append(.name(word))
                }
            default:
                guard let sign = signs.first(where: { rest.starts(with: $0.utf8) }) else {
                    throw ExpressionError(reason: "unexpected `\(String(decoding: rest.prefix(1), as: UTF8.self))`")
                }
                tokens.append(.sign(sign))
                rest = rest.dropFirst(sign.utf8.count)
            }
        }
        return tokens + [.end]
    }

    private static let signs = [
        "<=", ">=", "==", "!=", "**", "//", "<", ">", "+", "-", "*", "/", "%", "|", "&", "^", "~", "(", ")", "[", "]",
        ",",
        ".",
    ]

    private static func string(_ rest: inout ArraySlice<UInt8>, isRaw: Bool = false) throws(ExpressionError) -> String {
        let quote = rest.removeFirst()
        var bytes: [UInt8] = []
        while let byte = rest.popFirst() {
            if byte == quote { return String(decoding: bytes, as: UTF8.self) }
            if byte == UInt8(ascii: "\\"), let escaped = rest.popFirst() {
                switch escaped {
                case quote, UInt8(ascii: "\\"): if isRaw { bytes.append(byte) }
                // Others mean the same to a regular expression as they stand.
                default: bytes.append(byte)
                }
                bytes.append(escaped)
            } else {
                bytes.append(byte)
            }
        }
        throw ExpressionError(reason: "a closing quote is missing")
    }
}

extension FormulaDecoder {
    /// The expression in a node's text; its metavariables become the rule's.
    mutating func expression(_ node: RuleNode) throws(RuleError) -> Expression {
        guard let text = node.text, !text.trimmed.isEmpty else {
            throw decoder.error(node, "an expression has to be text")
        }
        var copy = self
        defer { self = copy }
        do {
            return try ExpressionParser.parse(text) { copy.intern($0) }
        } catch {
            throw decoder.error(node, "the expression `\(text.trimmed)` can't be read: \(error.reason)")
        }
    }
}
