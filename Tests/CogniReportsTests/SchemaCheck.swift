import Foundation

/// Checks a JSON document against the keywords of JSON Schema 2020-12 that `report.schema.json` uses, and takes any
/// member that the schema does not know for a mistake.
struct SchemaCheck {
    struct UnknownKeyword: Error {
        let name: String
    }

    let root: [String: Any]

    private static let annotations: Set<String> = ["$schema", "$defs", "title", "description"]

    /// What is wrong with `document`, as `place: problem`; empty when it is valid.
    func problems(_ document: Any) throws -> [String] { try problems(document, root, "$") }

    private func problems(_ value: Any, _ schema: [String: Any], _ place: String) throws -> [String] {
        var found: [String] = []
        for (keyword, rule) in schema.sorted(by: { $0.key < $1.key }) where !Self.annotations.contains(keyword) {
            found += try problems(value, schema, keyword, rule, place)
        }
        if let object = value as? [String: Any], place == "$" || schema["properties"] != nil {
            let known = try members(of: schema)
            found += object.keys.sorted().filter { !known.contains($0) }.map { "\(place): \($0) is not in the schema" }
        }
        return found
    }

    private func problems(
        _ value: Any, _ schema: [String: Any], _ keyword: String, _ rule: Any, _ place: String
    ) throws -> [String] {
        let number = value as? Double
        func fails(_ isBad: Bool) -> [String] { isBad ? ["\(place): \(keyword)"] : [] }
        switch keyword {
        case "type":
            let types = rule as? [String] ?? [rule as? String ?? ""]
            return fails(!types.contains { isOf(value, type: $0) })
        case "const": return fails(!same(value, rule))
        case "enum": return fails(!(rule as? [Any] ?? []).contains { same(value, $0) })
        case "minimum": return fails(number.map { $0 < (rule as? Double ?? 0) } ?? false)
        case "maximum": return fails(number.map { $0 > (rule as? Double ?? 0) } ?? false)
        case "minLength": return fails((value as? String).map { $0.count < (rule as? Int ?? 0) } ?? false)
        case "pattern":
            let expression = try Regex(rule as? String ?? "")
            return fails((value as? String).map { $0.firstMatch(of: expression) == nil } ?? false)
        case "required":
            let object = value as? [String: Any] ?? [:]
            return (rule as? [String] ?? []).filter { object[$0] == nil }.map { "\(place): \($0) is missing" }
        case "properties":
            let object = value as? [String: Any] ?? [:]
            return try (rule as? [String: [String: Any]] ?? [:]).sorted { $0.key < $1.key }.flatMap { name, schema in
                try object[name].map { try problems($0, schema, "\(place).\(name)") } ?? []
            }
        case "items":
            let schema = rule as? [String: Any] ?? [:]
            return try (value as? [Any] ?? []).enumerated().flatMap { try problems($1, schema, "\(place)[\($0)]") }
        case "$ref": return try problems(value, try definition(rule), place)
        case "allOf":
            // The members are checked once, with those of the schema around it.
            return try (rule as? [[String: Any]] ?? []).flatMap { part in
                try problems(value, part, place).filter { !$0.hasSuffix("is not in the schema") }
            }
        default: throw UnknownKeyword(name: keyword)
        }
    }

    /// Every member that a schema names, in its parts too.
    private func members(of schema: [String: Any]) throws -> Set<String> {
        var names = Set((schema["properties"] as? [String: Any] ?? [:]).keys)
        for part in schema["allOf"] as? [[String: Any]] ?? [] { names.formUnion(try members(of: part)) }
        if let reference = schema["$ref"] { names.formUnion(try members(of: try definition(reference))) }
        return names
    }

    private func definition(_ reference: Any) throws -> [String: Any] {
        let name = (reference as? String ?? "").replacing("#/$defs/", with: "")
        guard let found = (root["$defs"] as? [String: [String: Any]])?[name] else { throw UnknownKeyword(name: name) }
        return found
    }

    private func same(_ left: Any, _ right: Any) -> Bool { (left as? NSObject)?.isEqual(right) ?? false }

    private func isOf(_ value: Any, type: String) -> Bool {
        switch type {
        case "object": value is [String: Any]
        case "array": value is [Any]
        case "string": value is String
        case "null": value is NSNull
        case "integer": value is Int
        case "number": value is Double || value is Int
        default: false
        }
    }
}
