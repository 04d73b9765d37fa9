import CogniCore
import CogniRuleFormat
import Foundation

// Packs every rule file below a folder into one Swift file. Run by the build: `RulePacker <packs folder> <output>`.

/// The rules of one folder, which names the language in their ids.
struct Pack {
    let name: String
    /// Languages that its rules are for, as written there.
    var languages: Set<String> = []
    var rules: [RuleNode] = []
    var ids: Set<String> = []
}

func fail(_ problem: String) -> Never {
    FileHandle.standardError.write(Data("error: \(problem)\n".utf8))
    exit(1)
}

func readPack(_ folder: URL) throws -> Pack {
    var pack = Pack(name: folder.lastPathComponent)
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    for file in files.sorted(by: { $0.path < $1.path }) where file.pathExtension == "yaml" {
        let node: RuleNode
        do {
            node = try RuleNode(yaml: String(contentsOf: file, encoding: .utf8))
        } catch let error as YAMLError {
            fail("\(file.path):\(error.line): \(error.problem)")
        }
        guard let rules = node["rules"]?.elements, !rules.isEmpty else {
            fail("\(file.path):1: a rule file of a pack holds rules under `rules:`")
        }
        for rule in rules {
            guard let id = rule["id"]?.text, pack.ids.insert(id).inserted else {
                fail("\(file.path):\(rule.line): a rule needs an id that no other rule of its pack has")
            }
            pack.languages.formUnion((rule["languages"]?.elements ?? []).compactMap(\.text))
            pack.rules.append(rule)
        }
    }
    return pack
}

/// A Swift string literal of packed bytes, which are UTF-8.
func literal(_ bytes: [UInt8]) -> String {
    var text = "\""
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
        switch scalar {
        case "\"": text += "\\\""
        case "\\": text += "\\\\"
        case "\n": text += "\\n"
        case " "..."~": text.unicodeScalars.append(scalar)
        default: text += "\\u{\(String(scalar.value, radix: 16))}"
        }
    }
    return text + "\""
}

guard CommandLine.arguments.count == 3 else { fail("usage: RulePacker <packs folder> <output file>") }
let root = URL(fileURLWithPath: CommandLine.arguments[1])
let folders = try FileManager.default.contentsOfDirectory(at: root, includingPropertiesForKeys: nil)
    .filter(\.hasDirectoryPath).sorted { $0.path < $1.path }

var hash = StableHash()
var swift = "// Made by RulePacker from the rule files in Packs/.\n\nextension BuiltInPack {\n    static let all = [\n"
for pack in try folders.map(readPack) where !pack.rules.isEmpty {
    var packed: [UInt8] = []
    RuleNode(.sequence(pack.rules)).pack(into: &packed)
    hash.feed(pack.name)
    hash.feed(packed)
    let languages = pack.languages.sorted().map { literal(Array($0.utf8)) }.joined(separator: ", ")
    swift += "        BuiltInPack(name: \(literal(Array(pack.name.utf8))), languages: [\(languages)],\n"
    swift += "            packed: \(literal(packed))),\n"
}
swift += "    ]\n\n    static let fingerprint = \"\(hash.hex)\"\n}\n"
try swift.write(toFile: CommandLine.arguments[2], atomically: true, encoding: .utf8)
