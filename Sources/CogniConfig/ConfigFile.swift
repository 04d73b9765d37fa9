import CogniCore
import TOMLKit

/// A configuration file in TOML, as entries with dotted names.
enum ConfigFile {
    struct Entry {
        let name: String
        let value: SettingValue
        /// Line in the file, from 1; `nil` when it cannot be told.
        let line: Int?
    }

    /// The entries in the order of their lines. Tables inside of the top-level ones are values:
    /// `rules.severity` is one entry.
    static func entries(of text: String, name: String) throws(ConfigError) -> [Entry] {
        let table: TOMLTable
        do {
            table = try TOMLTable(string: text)
        } catch let error as TOMLParseError {
            throw ConfigError(
                place: "\(name):\(error.source.begin.line)",
                reason: "is not valid TOML: \(GitPath(error.description).displayed)")
        } catch {
            throw ConfigError(place: name, reason: "is not valid TOML")
        }
        let lines = KeyLines(text)
        var entries: [Entry] = []
        for section in table.keys {
            guard let value = table[section] else { continue }
            let known = SettingKey.all.contains { $0.name.hasPrefix(section + ".") }
            if known, value.table?.isEmpty == true { continue }
            guard let members = value.table, !members.isEmpty else {
                let name = value.array == nil ? section : SettingKey.shorthands[section] ?? section
                entries.append(Entry(name: name, value: read(value), line: lines.line(of: [section])))
                continue
            }
            for key in members.keys {
                guard let value = members[key] else { continue }
                let line = lines.line(of: [section, key])
                entries.append(Entry(name: section + "." + key, value: read(value), line: line))
            }
        }
        return entries.sorted { ($0.line ?? .max, $0.name) < ($1.line ?? .max, $1.name) }
    }

    private static func read(_ value: any TOMLValueConvertible) -> SettingValue {
        switch value.type {
        case .bool: value.bool.map(SettingValue.boolean) ?? .other("a boolean")
        case .int: value.int.map(SettingValue.integer) ?? .other("an integer")
        case .double: value.double.map(SettingValue.number) ?? .other("a number")
        case .string: value.string.map(SettingValue.text) ?? .other("a string")
        case .array: value.array.flatMap(strings).map(SettingValue.list) ?? .other("an array of other things")
        case .table: value.table.flatMap(strings).map(SettingValue.table) ?? .other("a table of other things")
        case .date, .time, .dateTime: .other("a date or time")
        }
    }

    private static func strings(_ array: TOMLArray) -> [String]? {
        let strings = array.compactMap(\.string)
        return strings.count == array.count ? strings : nil
    }

    private static func strings(_ table: TOMLTable) -> [String: String]? {
        var strings: [String: String] = [:]
        for key in table.keys {
            guard let text = table[key]?.string else { return nil }
            strings[key] = text
        }
        return strings
    }
}
