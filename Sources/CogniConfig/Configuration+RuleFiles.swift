extension Configuration {
    /// Where the user's rule files and folders are, to be opened from the current directory. A relative path counts from
    /// where it was written down: from the top of the worktree in the repository's file, from the folder of the user's file,
    /// else from the current directory.
    /// - Parameters:
    ///   - workTree: Absolute path of the worktree's root; `nil` for a bare repository.
    ///   - currentDirectory: Absolute path.
    public func ruleFiles(workTree: String?, currentDirectory: String) -> [String] {
        let base =
            switch origin(of: "rules.config") {
            case .repository: workTree ?? currentDirectory
            case .user(let file, _): file.split(separator: "/").dropLast().map { "/" + $0 }.joined()
            case .builtIn, .environment, .flag: currentDirectory
            }
        return settings.rules.config.map { path in
            let absolute =
                path.hasPrefix("/") ? path : base + "/" + (path.hasPrefix("./") ? path.dropFirst(2) : path[...])
            // Shorter in messages.
            return absolute.hasPrefix(currentDirectory + "/")
                ? String(absolute.dropFirst(currentDirectory.count + 1)) : absolute
        }
    }
}
