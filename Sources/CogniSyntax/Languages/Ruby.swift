import TreeSitter

extension LanguagePack {
    /// Ruby.
    public static let ruby = LanguagePack(
        name: "ruby", title: "Ruby", aliases: ["rb"],
        extensions: ["rb", "rake", "gemspec", "ru", "rbw", "jbuilder", "podspec", "thor", "rabl", "builder"],
        fileNames: [
            "Rakefile", "rakefile", "Gemfile", "Guardfile", "Capfile", "Vagrantfile", "Podfile", "Fastfile", "Appfile",
            "Deliverfile", "Brewfile", "Berksfile", "Thorfile", "Dangerfile", "Steepfile", "Puppetfile", "Appraisals",
            ".irbrc", ".pryrc", ".simplecov",
        ], interpreters: ["ruby", "jruby", "macruby", "rake"], syntaxErrors: .reliable, kinds: kinds,
        grammar: { tree_sitter_ruby() })

    private static let kinds: Kinds = {
        var kinds = Kinds()
        kinds.functions = ["method", "singleton_method", "lambda"]
        kinds.types = ["class", "module", "singleton_class"]
        kinds.calls = ["call"]
        kinds.comments = ["comment"]
        kinds.strings = ["string", "heredoc_body"]
        kinds.parameters = ["identifier"]
        return kinds
    }()
}
