extension LanguagePack {
    /// Every language, in alphabetical order of its name.
    public static let all: [LanguagePack] = [python]
}
