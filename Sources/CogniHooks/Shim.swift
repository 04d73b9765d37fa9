/// The script that stands in the hooks folder and starts cognicode.
struct Shim: Equatable {
    /// Counts up whenever the script changes, so that `cognicode install` and `doctor` see older ones.
    static let version = 1
    private static let marker = "# cognicode hook shim "

    let version: Int
    let binary: String

    /// The script for a hook.
    static func script(for hook: HookName, binary: String) -> String {
        template.replacing("@BINARY@", with: Shell.quoted(binary)).replacing(
            "@HOOK@", with: Shell.quoted(hook.rawValue))
    }

    /// Reads a hook; `nil` when it isn't cognicode's.
    init?(reading script: [UInt8]) {
        let lines = String(decoding: script, as: UTF8.self).split(separator: "\n", maxSplits: 40)
        guard let mark = lines.first(where: { $0.hasPrefix(Self.marker) }),
            let version = Int(mark.dropFirst(Self.marker.count)),
            let assignment = lines.first(where: { $0.hasPrefix("binary=") }),
            let binary = Shell.unquoted(assignment.dropFirst("binary=".count))
        else { return nil }
        self.version = version
        self.binary = binary
    }
}
