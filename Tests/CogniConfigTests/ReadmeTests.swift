import CogniConfig
import Foundation
import Testing

@Suite struct ReadmeTests {
    /// The README's table of settings, from the only list of them.
    private var table: String {
        let header = "| Key | Values | Default | What it does |\n|---|---|---|---|"
        let rows = SettingKey.all.map { key in
            "| `\(key.name)` | \(key.expectation) | `\(key.defaultValue)` | \(key.documentation) |"
        }
        return ([header] + rows).joined(separator: "\n")
    }

    @Test func theTableOfSettingsIsThatOfTheProgram() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let readme = try String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
        #expect(readme.contains(table), "README.md needs this table:\n\(table)")
    }
}
