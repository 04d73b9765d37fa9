import CogniRegex

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Works out expressions. What has no value (an unbound metavariable, an operator on values it isn't for) is `nil`, and so
/// is everything made of it: a comparison without a value doesn't hold.
struct ExpressionEvaluator {
    /// What a metavariable stands for, by number.
    let value: (Int) -> Value?

    /// The functions that expressions may call.
    static let functions: Set<String> = ["int", "float", "str", "len", "re.match", "today", "strptime"]

    func evaluate(_ expression: Expression) throws(PCREError) -> Value? {
        switch expression {
        case .value(let value): return value
        case .metavariable(let number): return value(number)
        case .name: return nil
        case .list(let elements):
            var values: [Value] = []
            for element in elements {
                guard let value = try evaluate(element) else { return nil }
                values.append(value)
            }
            return .list(values)
        case .call(let name, let arguments):
            var values: [Value] = []
            for argument in arguments {
                guard let value = try evaluate(argument) else { return nil }
                values.append(value)
            }
            return try call(name, values)
        case .unary(let sign, let operand):
            guard let operand = try evaluate(operand) else { return nil }
            return unary(sign, operand)
        case .binary(let sign, let left, let right): return try binary(sign, left, right)
        }
    }

    private func call(_ name: String, _ arguments: [Value]) throws(PCREError) -> Value? {
        switch (name, arguments.first, arguments.count) {
        case ("int", .int(let value), 1): return .int(value)
        case ("int", .float(let value), 1): return Int(exactly: value.rounded(.towardZero)).map(Value.int)
        case ("int", .some(let value), 1):
            guard case .int(let number)? = value.text.flatMap({ Value(number: $0.unquoted.utf8) }) else { return nil }
            return .int(number)
        case ("float", .int(let value), 1): return .float(Double(value))
        case ("float", .some(let value), 1): return value.text.flatMap { Double($0.unquoted) }.map(Value.float)
        case ("str", .some(let value), 1): return value.text.map(Value.string)
        case ("len", .string(let text), 1): return .int(text.unicodeScalars.count)
        case ("len", .list(let values), 1): return .int(values.count)
        case ("re.match", .string(let pattern), 2):
            guard let text = arguments[1].text else { return nil }
            return .bool(try PCRE(pattern, options: [.anchored, .interpreted]).firstMatch(in: text) != nil)
        case ("today", nil, 0): return .float(Double(time(nil)))
        case ("strptime", .string(let text), 1): return Self.seconds(ofDate: text).map { .float($0) }
        default: return nil
        }
    }

    private func unary(_ sign: Expression.Unary, _ operand: Value) -> Value? {
        switch (sign, operand) {
        case (.not, .bool(let value)): .bool(!value)
        case (.minus, .int(let value)): value == .min ? nil : .int(-value)
        case (.minus, .float(let value)): .float(-value)
        case (.plus, .int), (.plus, .float): operand
        case (.complement, .int(let value)): .int(~value)
        default: nil
        }
    }

    private func binary(
        _ sign: Expression.Binary, _ leftExpression: Expression, _ rightExpression: Expression
    ) throws(PCREError) -> Value? {
        guard let left = try evaluate(leftExpression) else { return nil }
        // What decides a Boolean expression alone needs no other side.
        if sign == .and, left == .bool(false) { return left }
        if sign == .or, left == .bool(true) { return left }
        guard let right = try evaluate(rightExpression) else { return nil }
        switch sign {
        case .and, .or: if case .bool = left, case .bool = right { return right } else { return nil }
        case .equal: return equal(left, right).map { .bool($0) }
        case .unequal: return equal(left, right).map { .bool(!$0) }
        case .isIn: return contains(right, left).map { .bool($0) }
        case .isNotIn: return contains(right, left).map { .bool(!$0) }
        default: return arithmetic(sign, left, right)
        }
    }

    /// Numbers compare by value; code compares with nothing.
    private func equal(_ left: Value, _ right: Value) -> Bool? {
        switch (left, right) {
        case (.code, _), (_, .code): nil
        case (.int(let one), .float(let two)), (.float(let two), .int(let one)): Double(one) == two
        default: left == right
        }
    }

    private func contains(_ container: Value, _ value: Value) -> Bool? {
        switch (container, value) {
        case (_, .code): return nil
        case (.list(let elements), _): return elements.contains { equal($0, value) == true }
        case (.string(let text), .string(let part)):
            let (text, part) = (Array(text.utf8), Array(part.utf8))
            return part.isEmpty || text.indices.contains { text[$0...].starts(with: part) }
        default: return nil
        }
    }

    private func arithmetic(_ sign: Expression.Binary, _ left: Value, _ right: Value) -> Value? {
        switch (left, right) {
        case (.int(let one), .int(let two)): return integers(sign, one, two)
        case (.int(let one), .float(let two)): return floats(sign, Double(one), two)
        case (.float(let one), .int(let two)): return floats(sign, one, Double(two))
        case (.float(let one), .float(let two)): return floats(sign, one, two)
        case (.string(let one), .string(let two)):
            switch sign {
            case .plus: return .string(one + two)
            case .less: return .bool(one < two)
            case .lessOrEqual: return .bool(one <= two)
            case .greater: return .bool(one > two)
            case .greaterOrEqual: return .bool(one >= two)
            default: return nil
            }
        default: return nil
        }
    }

    /// `nil` when the result doesn't fit.
    private func integers(_ sign: Expression.Binary, _ one: Int, _ two: Int) -> Value? {
        func exact(_ result: (partialValue: Int, overflow: Bool)) -> Value? {
            result.overflow ? nil : .int(result.partialValue)
        }
        switch sign {
        case .less: return .bool(one < two)
        case .lessOrEqual: return .bool(one <= two)
        case .greater: return .bool(one > two)
        case .greaterOrEqual: return .bool(one >= two)
        case .plus: return exact(one.addingReportingOverflow(two))
        case .minus: return exact(one.subtractingReportingOverflow(two))
        case .times: return exact(one.multipliedReportingOverflow(by: two))
        case .divided, .dividedWhole: return two == 0 ? nil : exact(one.dividedReportingOverflow(by: two))
        case .modulo: return two == 0 ? nil : exact(one.remainderReportingOverflow(dividingBy: two))
        case .power:
            let result = pow(Double(one), Double(two))
            return Int(exactly: result).map(Value.int) ?? .float(result)
        case .bitAnd: return .int(one & two)
        case .bitOr: return .int(one | two)
        case .bitXor: return .int(one ^ two)
        default: return nil
        }
    }

    private func floats(_ sign: Expression.Binary, _ one: Double, _ two: Double) -> Value? {
        switch sign {
        case .less: .bool(one < two)
        case .lessOrEqual: .bool(one <= two)
        case .greater: .bool(one > two)
        case .greaterOrEqual: .bool(one >= two)
        case .plus: .float(one + two)
        case .minus: .float(one - two)
        case .times: .float(one * two)
        case .divided: .float(one / two)
        case .modulo: .float(one.truncatingRemainder(dividingBy: two))
        case .power: .float(pow(one, two))
        default: nil
        }
    }

    /// Seconds from 1970 to the start of a day `yyyy-mm-dd` in UTC, by the days of the proleptic Gregorian calendar
    /// (Hinnant, "chrono-Compatible Low-Level Date Algorithms"); `nil` for anything else.
    static func seconds(ofDate text: String) -> Double? {
        let parts = text.unquoted.split(separator: "-").map { Int($0) }
        guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
            (0...9999).contains(year),
            (1...12).contains(month), (1...31).contains(day)
        else { return nil }
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return Double(era * 146_097 + dayOfEra - 719_468) * 86_400
    }
}

extension String {
    /// Without one pair of quotes around it.
    fileprivate var unquoted: String {
        guard let first = utf8.first, utf8.count >= 2, first == utf8.last,
            first == UInt8(ascii: "\"") || first == UInt8(ascii: "'")
        else { return self }
        return String(dropFirst().dropLast())
    }
}
