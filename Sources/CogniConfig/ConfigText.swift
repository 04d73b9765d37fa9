extension Configuration {
    /// Every setting and its value as a TOML document, with the place that each came from when `withOrigins`.
    public func shown(withOrigins: Bool) -> String {
        let lines = SettingKey.all.map { ("\($0.name) = \($0.value(in: settings).toml)", "\(origin(of: $0.name))") }
        guard withOrigins else { return lines.map { $0.0 + "\n" }.joined() }
        let width = min(60, lines.map { $0.0.count }.max() ?? 0)
        return lines.map { line, origin in
            line + String(repeating: " ", count: max(0, width - line.count)) + "  # \(origin)\n"
        }.joined()
    }

    /// Writes `.cognicode.toml` with every setting commented out, at its default.
    /// - Returns: the path of the file.
    /// - Throws: `ConfigError` when the file is already there or cannot be written.
    public static func initialise(workTree: String) throws(ConfigError) -> String {
        let path = workTree + "/" + repositoryFileName
        try TextFile.create(path, template)
        return path
    }

    /// The commented file that `initialise` writes.
    static var template: String {
        var text = """
            # Settings of cognicode for this repository. Remove the # before a setting to change it.
            # `cognicode config show --origin` says what holds and why.

            """
        var section = ""
        for key in SettingKey.all {
            let parts = key.name.split(separator: ".")
            if parts[0] != section {
                section = String(parts[0])
                text += "\n[\(section)]\n"
            }
            text += "# \(key.documentation)\n#\(parts[1]) = \(key.defaultValue)\n"
        }
        return text
    }
}
