extension LanguagePack {
    /// Every language, in alphabetical order of its name.
    public static let all: [LanguagePack] = [
        bash, c, cpp, csharp, go, java, javascript, kotlin, php, python, ruby, rust, scala, swift, tsx, typescript,
    ]
}
