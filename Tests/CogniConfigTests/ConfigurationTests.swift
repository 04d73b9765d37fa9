import CogniConfig
import CogniCore
import TestSupport
import Testing

@Suite struct ConfigurationTests {
    private let sandbox: GitSandbox

    init() throws { sandbox = try GitSandbox() }

    private func load(
        _ toml: String? = nil, user: String? = nil, environment: [String: String] = [:],
        flags: [Configuration.Flag] = []
    ) throws -> Configuration {
        if let toml { try sandbox.write(".cognicode.toml", toml) }
        if let user { try sandbox.write("../home/.config/cognicode/config.toml", user) }
        return try Configuration.load(
            workTree: sandbox.path, environment: sandbox.environment.merging(environment) { $1 }, flags: flags)
    }

    private func failure(
        _ toml: String? = nil, user: String? = nil, environment: [String: String] = [:],
        flags: [Configuration.Flag] = []
    ) -> ConfigError? {
        #expect(throws: ConfigError.self) {
            try load(toml, user: user, environment: environment, flags: flags)
        }
    }

    @Test func withoutFilesTheDefaultsHold() throws {
        let configuration = try load()
        #expect(configuration.settings == Settings())
        #expect(configuration.origin(of: "gate.threshold") == .builtIn)
    }

    @Test func laterLayersWin() throws {
        let user = "[gate]\nthreshold = 1\nfail_on = 'error'\n[metrics]\nlength = 11\nnesting = 12\n"
        let toml = "metrics.length = 21\n\n[gate]\nthreshold = 2\n"
        let environment = ["COGNICODE_GATE_THRESHOLD": "3"]
        let flag = Configuration.Flag("--threshold", sets: "gate.threshold", to: "4.5")
        let all = try load(toml, user: user, environment: environment, flags: [flag])
        #expect(all.settings.gate.threshold == 4.5)
        #expect(all.settings.gate.failOn == .error)
        #expect(all.settings.metrics.length == 21)
        #expect(all.settings.metrics.nesting == 12)
        #expect(all.origin(of: "gate.threshold").description == "--threshold")
        #expect(all.origin(of: "metrics.length").description == ".cognicode.toml:1")
        #expect(all.origin(of: "metrics.nesting").description.hasSuffix("/cognicode/config.toml:6"))
        #expect(try load(toml, user: user, environment: environment).settings.gate.threshold == 3)
        #expect(try load(toml, user: user).origin(of: "gate.threshold").description == ".cognicode.toml:4")
    }

    @Test func aBareRepositoryHasNoFile() throws {
        try sandbox.write(".cognicode.toml", "[gate]\nthreshold = 2\n")
        let configuration = try Configuration.load(workTree: nil, environment: sandbox.environment)
        #expect(configuration.settings == Settings())
    }

    @Test func everySettingIsReadFromTomlAndEnvironment() throws {
        let toml = """
            [gate]
            threshold = 70
            fail_on = "error"
            on_error = "warn"
            [rules]
            config = ["rules/", "more.yaml"]
            builtin = false
            disable = ["python/eval-input", "style/*"]
            severity = { "go/unchecked" = "info" }
            min_confidence = 0.5
            [paths]
            exclude = ["vendor/", "!vendor/own"]
            [limits]
            max_file_bytes = 5
            parse_seconds = 0.5
            [metrics]
            cyclomatic = 1
            cognitive = 2
            length = 3
            nesting = 4
            parameters = 5
            [hook]
            pre_push = false
            [cache]
            enabled = false
            max_megabytes = 7
            [output]
            color = "never"
            format = "json"
            """
        let variables = [
            "GATE_THRESHOLD": "70", "GATE_FAIL_ON": "error", "GATE_ON_ERROR": "warn",
            "RULES_CONFIG": "rules/,more.yaml", "RULES_BUILTIN": "false",
            "RULES_DISABLE": "python/eval-input,style/*", "RULES_SEVERITY": "go/unchecked=info",
            "RULES_MIN_CONFIDENCE": "0.5",
            "PATHS_EXCLUDE": "vendor/,!vendor/own", "LIMITS_MAX_FILE_BYTES": "5", "LIMITS_PARSE_SECONDS": "0.5",
            "METRICS_CYCLOMATIC": "1", "METRICS_COGNITIVE": "2", "METRICS_LENGTH": "3", "METRICS_NESTING": "4",
            "METRICS_PARAMETERS": "5", "HOOK_PRE_PUSH": "false", "CACHE_ENABLED": "0", "CACHE_MAX_MEGABYTES": "7",
            "OUTPUT_COLOR": "never", "OUTPUT_FORMAT": "json",
        ]
        let environment = Dictionary(uniqueKeysWithValues: variables.map { ("COGNICODE_" + $0.key, $0.value) })
        #expect(Set(environment.keys) == Set(SettingKey.all.map(\.environmentName)))
        let fromEnvironment = try load(environment: environment)
        let fromFile = try load(toml)
        #expect(fromFile.settings == fromEnvironment.settings)
        for key in SettingKey.all {
            #expect(fromFile.origin(of: key.name) != .builtIn, "\(key.name)")
            #expect(!fromFile.shown(withOrigins: false).contains("\(key.name) = \(key.defaultValue)\n"), "\(key.name)")
        }
        // What is shown is a configuration file that says the same.
        #expect(try load(fromFile.shown(withOrigins: true)).settings == fromFile.settings)
    }

    @Test(
        arguments: [
            ("[gate]\n\ntreshold = 3\n", 3, "there is no setting \"gate.treshold\"", "did you mean gate.threshold?"),
            ("threshold = 3\n", 1, "there is no setting \"threshold\"", "did you mean gate.threshold?"),
            ("\n[gat]\nthreshold = 3\n", 3, "there is no setting \"gat.threshold\"", "did you mean gate.threshold?"),
            ("gate = 3\n", 1, "there is no setting \"gate\"", nil),
            ("gate = { threshold = 3,\n fail_om = 'x' }\n", 1, nil, nil),
            ("[gate]\nthreshold = \"high\"\n", 2, "gate.threshold must be a number from 0 to 100, not \"high\"", nil),
            ("[gate]\nthreshold = 101\n", 2, "gate.threshold must be a number from 0 to 100, not 101", nil),
            ("[gate]\nthreshold = nan\n", 2, nil, nil),
            ("[gate]\nfail_on = \"eror\"\n", 2, nil, "did you mean \"error\"?"),
            ("[gate]\nfail_on = 2020-01-01\n", 2, nil, nil),
            ("[rules]\ndisable = [1]\n", 2, nil, nil),
            ("[rules]\ndisable = \"style/*\"\n", 2, "rules.disable must be an array of strings, not \"style/*\"", nil),
            ("[rules]\ndisable = [\"*\"]\n", 2, nil, nil),
            ("[rules.severity]\n'a/b' = 'loud'\n", 1, nil, nil),
            ("[rules.severity]\n'a/*' = 'info'\n", 1, nil, nil),
            ("[paths]\nexclude = [\"a[\"]\n", 2, nil, nil),
            ("[metrics]\nlength = 1.5\n", 2, nil, nil),
            ("# [gate]\ntext = '''\n[gate]\nthreshold = 1\n'''\n[gate]\nthresold = 1\n", 2, nil, nil),
            ("[gate]\nthreshold = \n", 2, nil, nil),
            ("[gate]\n[gate]\n", 2, nil, nil),
            ("[commands]\ntest = \"make\"\n", 2, "there is no setting \"commands.test\"", nil),
        ] as [(String, Int, String?, String?)])
    func faultsAreToldWithTheirLine(toml: String, line: Int, reason: String?, hint: String?) throws {
        let error = try #require(failure(toml))
        #expect(error.place == ".cognicode.toml:\(line)")
        if let reason { #expect(error.reason == reason) }
        if let hint { #expect(error.hint == hint) }
        #expect(error.exitStatus == .usage)
        #expect(!error.problem.contains("\n"))
    }

    @Test(arguments: [
        ("COGNICODE_GATE_THRESHOLD", "many", "must be a number from 0 to 100, not \"many\""),
        ("COGNICODE_GATE_THRESHOLD", "", "must be a number from 0 to 100, not \"\""),
        ("COGNICODE_GATE_THRESHOLD", "inf", "gate.threshold must be a number from 0 to 100, not inf"),
        ("COGNICODE_CACHE_ENABLED", "maybe", "must be true or false, not \"maybe\""),
        ("COGNICODE_GATE_TRESHOLD", "1", "there is no such setting"),
        ("COGNICODE_RULES_SEVERITY", "a/b", "must be a table of strings, not \"a/b\""),
    ])
    func faultsOfTheEnvironmentAreErrors(name: String, value: String, reason: String) throws {
        let error = try #require(failure(environment: [name: value]))
        #expect(error.place == name)
        #expect(error.reason == reason)
    }

    @Test func skippingIsNoSetting() throws {
        #expect(try load(environment: ["COGNICODE_SKIP": "1"]).settings == Settings())
    }

    @Test func aFileThatCannotBeReadIsAnError() throws {
        try sandbox.write(".cognicode.toml/folder", "")
        #expect(failure()?.place == ".cognicode.toml")
    }

    @Test func aPipeInPlaceOfTheFileDoesNotHang() throws {
        _ = try sandbox.run("mkfifo", [".cognicode.toml"])
        #expect(failure()?.reason == "cannot be read: it is not a regular file")
    }

    @Test func aHugeFileIsAnError() throws {
        #expect(failure(String(repeating: "#", count: 2 << 20))?.place == ".cognicode.toml")
    }

    @Test func otherEncodingsAreErrors() throws {
        try sandbox.write(".cognicode.toml", bytes: [0xFF, 0xFE])
        #expect(failure()?.reason == "cannot be read: it is not UTF-8")
    }

    @Test func theTemplateIsAConfigurationAtItsDefaults() throws {
        let path = try Configuration.initialise(workTree: sandbox.path)
        #expect(path.hasSuffix("/.cognicode.toml"))
        #expect(try load().settings == Settings())
        let text = try sandbox.read(".cognicode.toml")
        for key in SettingKey.all { #expect(text.contains(key.documentation)) }
        // Every line that is a setting may be uncommented.
        let lines = text.split(separator: "\n").map { $0.hasPrefix("#") && !$0.hasPrefix("# ") ? $0.dropFirst() : $0 }
        let configuration = try load(lines.joined(separator: "\n"))
        #expect(configuration.settings == Settings())
        for key in SettingKey.all { #expect(configuration.origin(of: key.name) != .builtIn) }
    }

    @Test func initialisingNeverReplacesAFile() throws {
        try sandbox.write(".cognicode.toml", "# mine\n")
        #expect(throws: ConfigError.self) { try Configuration.initialise(workTree: sandbox.path) }
        #expect(try sandbox.read(".cognicode.toml") == "# mine\n")
    }

    @Test func aRepositoryThatRelaxesTheGateIsNamed() throws {
        let relaxed = try load("[gate]\nthreshold = 0\non_error = 'warn'\n[rules]\ndisable = ['secret/*']\n")
        #expect(relaxed.relaxations.count == 3)
        #expect(relaxed.relaxations.first == "gate.threshold = 0 (.cognicode.toml:2)")
        #expect(try load("[gate]\nthreshold = 95\n", user: "[hook]\npre_push = false\n").relaxations.isEmpty)
    }

    @Test func rejectionsNameTheOrigin() throws {
        let configuration = try load("[output]\nformat = 'jsn'\n")
        let error = configuration.rejection(of: "output.format", reason: "is no format")
        #expect(error.problem == ".cognicode.toml:2: output.format is no format")
    }

    @Test func aBareListOfRulesIsShort() throws {
        let configuration = try load("rules = ['a.yaml', 'b/']\n[gate]\nthreshold = 1\n")
        #expect(configuration.settings.rules.config == ["a.yaml", "b/"])
        #expect(configuration.origin(of: "rules.config").description == ".cognicode.toml:1")
        #expect(failure("rules = [1]\n")?.problem.hasPrefix(".cognicode.toml:1: rules.config must be") == true)
        #expect(failure("rules = 'a.yaml'\n")?.reason == "there is no setting \"rules\"")
    }

    @Test func ruleFilesCountFromWhereTheyAreWrittenDown() throws {
        func files(_ configuration: Configuration, from folder: String? = nil) -> [String] {
            configuration.ruleFiles(workTree: sandbox.path, currentDirectory: folder ?? sandbox.path + "/sub")
        }
        let toml = "[rules]\nconfig = ['rules', './one.yaml', '/abs/x.yaml', 'sub/y.yaml']\n"
        #expect(
            files(try load(toml)) == [sandbox.path + "/rules", sandbox.path + "/one.yaml", "/abs/x.yaml", "y.yaml"])
        #expect(files(try load(toml), from: sandbox.path) == ["rules", "one.yaml", "/abs/x.yaml", "sub/y.yaml"])
        let flag = Configuration.Flag("--config", sets: "rules.config", to: ["a,b.yaml", "c"])
        #expect(files(try load(toml, flags: [flag])) == ["a,b.yaml", "c"])
        let home = try #require(Configuration.userFile(sandbox.environment))
        let user = try load("", user: "[rules]\nconfig = ['mine.yaml']\n")
        #expect(files(user) == [home.replacing("config.toml", with: "mine.yaml")])
    }
}
