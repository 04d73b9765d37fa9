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
        kinds.lambdas = ["lambda"]
        kinds.types = ["class", "module", "singleton_class"]
        kinds.calls = ["call"]
        kinds.comments = ["comment"]
        kinds.strings = ["string", "heredoc_body"]
        kinds.parameterLists = ["method_parameters", "lambda_parameters"]
        kinds.branches = [
            "if", "elsif", "unless", "if_modifier", "unless_modifier", "while", "until", "for", "while_modifier",
            "until_modifier", "rescue", "rescue_modifier", "conditional",
        ]
        kinds.cases = ["when", "in_clause"]
        kinds.logicalOperators = ["&&", "||", "and", "or"]
        kinds.logicalExpressions = ["binary", "parenthesized_statements"]
        kinds.nesting = [
            "if", "unless", "while", "until", "for", "rescue", "case", "case_match", "if_modifier", "unless_modifier",
            "while_modifier", "until_modifier",
        ]
        kinds.ternaries = ["conditional"]
        kinds.continuations = ["elsif", "if>else", "elsif>else", "unless>else"]
        kinds.names = ["singleton_class": .constant("self")]
        return kinds
    }()
}
