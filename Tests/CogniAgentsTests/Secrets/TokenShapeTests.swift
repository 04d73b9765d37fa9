// cognicode:ignore-file secret/generic-key shapes of tokens, put together here so that none is real
import CogniCore
import Testing

@testable import CogniAgents

/// For every entry of the table: what it finds, made after a template, and what it must leave alone.
private struct Case: Sendable, CustomTestStringConvertible {
    let rule: String
    /// A template of the secret, see `Generator`.
    let token: String
    /// The text around it, `@` standing for the secret.
    var context = "value = \"@\"\n"
    /// Templates of near misses in the same context.
    var misses: [String] = []

    var testDescription: String { rule + " " + token.prefix(12) }
}

private let cases: [Case] = [
    Case(
        rule: "aws-access-key", token: "AKIA{base32:16}",
        misses: ["AKIA{base32:15}", "AKIA{lower:16}", "AKIA{base32:9}EXAMPLE"]),
    Case(rule: "aws-access-key", token: "ASIA{base32:16}"),
    Case(
        rule: "aws-secret-key", token: "{base64:40}", context: "aws_secret_access_key = @\n",
        misses: ["{base64:39}", "{base64:44}"]),
    Case(rule: "aws-secret-key", token: "{base64:40}", context: "\"SecretAccessKey\": \"@\",\n"),
    Case(rule: "aws-bedrock-key", token: "ABSK{alnum:132}", misses: ["ABSK{alnum:40}"]),
    Case(
        rule: "aws-mws-token", token: "amzn.mws.{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:12}",
        misses: ["amzn.mws.{hex:8}-{hex:4}"]),
    Case(rule: "google-api-key", token: "AIza{alnum:35}", misses: ["AIza{alnum:30}", "AIza{alnum:36}"]),
    Case(rule: "google-oauth-secret", token: "GOCSPX-{url:28}", misses: ["GOCSPX-{url:20}"]),
    Case(rule: "google-oauth-token", token: "ya29.{url:120}", misses: ["ya29.{url:20}"]),
    Case(rule: "google-refresh-token", token: "1//0{url:60}", misses: ["1//0{url:10}"]),
    Case(
        rule: "google-service-account",
        token: "-----BEGIN PRIVATE KEY-----\\n{base64:64}\\n{base64:64}\\n-----END PRIVATE KEY-----\\n",
        context: "{\"private_key_id\": \"0a1b2c3d4e5f60718293a4b5c6d7e8f901234567\", \"private_key\": \"@\"}\n"),
    Case(
        rule: "azure-storage-key", token: "{base64:86}==", context: "AccountName=a;AccountKey=@;Suffix=b\n",
        misses: ["{base64:60}=="]),
    Case(
        rule: "azure-shared-access-key", token: "{base64:43}=", context: "SharedAccessKeyName=a;SharedAccessKey=@\n",
        misses: ["{base64:20}="]),
    Case(
        rule: "azure-sas-token", token: "{alnum:44}%3D",
        context: "https://a.blob.core.windows.net/b?sv=2022-11-02&sp=r&sig=@\n", misses: ["{alnum:20}%3D"]),
    Case(rule: "azure-client-secret", token: "{alnum:3}8Q~{alnum:34}", misses: ["{alnum:3}8Q~{alnum:20}"]),
    Case(rule: "azure-devops-token", token: "{alnum:76}AZDO{alnum:4}", misses: ["{alnum:60}AZDO{alnum:4}"]),
    Case(rule: "digitalocean-token", token: "dop_v1_{hex:64}", misses: ["dop_v1_{hex:40}", "dox_v1_{hex:64}"]),
    Case(rule: "heroku-api-key", token: "HRKU-{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:12}", misses: ["HRKU-{hex:8}"]),
    Case(
        rule: "heroku-api-key", token: "{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:12}", context: "HEROKU_API_KEY=@\n",
        misses: ["{hex:8}-{hex:4}"]),
    Case(
        rule: "cloudflare-api-token", token: "{alnum:40}", context: "CLOUDFLARE_API_TOKEN=@\n", misses: ["{alnum:12}"]),
    Case(rule: "cloudflare-origin-key", token: "v1.0-{hex:24}-{hex:146}", misses: ["v1.0-{hex:24}-{hex:100}"]),
    Case(rule: "fastly-api-token", token: "{alnum:32}", context: "fastly_api_key: \"@\"\n", misses: ["{alnum:12}"]),
    Case(rule: "alibaba-access-key", token: "LTAI{alnum:20}", misses: ["LTAI{alnum:10}"]),
    Case(rule: "ibm-cloud-key", token: "{alnum:44}", context: "ibm_api_key = \"@\"\n", misses: ["{alnum:12}"]),
    Case(rule: "vault-token", token: "hvs.{alnum:92}", misses: ["hvs.{alnum:10}", "hvx.{alnum:92}"]),
    Case(rule: "terraform-token", token: "{alnum:14}.atlasv1.{alnum:67}", misses: ["{alnum:14}.atlasv1.{alnum:30}"]),
    Case(rule: "pulumi-token", token: "pul-{hex:40}", misses: ["pul-{hex:30}"]),
    Case(rule: "databricks-token", token: "dapi{hex:32}", misses: ["dapi{hex:31}"]),
    Case(rule: "doppler-token", token: "dp.pt.{alnum:43}", misses: ["dp.pt.{alnum:20}"]),
    Case(rule: "planetscale-token", token: "pscale_tkn_{alnum:43}", misses: ["pscale_tkn_{alnum:10}"]),
    Case(rule: "flyio-token", token: "fm2_{alnum:160}", misses: ["fm2_{alnum:50}"]),
    Case(rule: "tailscale-key", token: "tskey-auth-{alnum:14}-{alnum:32}", misses: ["tskey-auth-{alnum:14}"]),
    Case(rule: "netlify-token", token: "nfp_{alnum:36}", misses: ["nfp_{alnum:30}"]),
    Case(rule: "supabase-token", token: "sbp_{hex:40}", misses: ["sbp_{hex:30}"]),
    Case(
        rule: "github-fine-grained-token", token: "github_pat_{alnum:22}_{alnum:59}",
        misses: ["github_pat_{alnum:22}", "github_pat_{alnum:22}-{alnum:59}"]),
    Case(rule: "gitlab-token", token: "glpat-{alnum:20}", misses: ["glpat-{alnum:10}"]),
    Case(rule: "gitlab-token", token: "glpat-{alnum:47}.01.0{lower:8}"),
    Case(rule: "gitlab-runner-token", token: "GR1348941{alnum:20}", misses: ["GR1348941{alnum:10}"]),
    Case(rule: "atlassian-token", token: "ATATT3{alnum:180}=0A1B2C3D", misses: ["ATATT3{alnum:20}"]),
    Case(
        rule: "npm-token", token: "{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:12}",
        context: "//packages.corp.net/:_authToken=@\n", misses: ["{hex:8}"]),
    Case(
        rule: "pypi-token", token: "pypi-AgEIcHlwaS5vcmc{url:150}",
        misses: ["pypi-AgEIcHlwaS5vcmc{url:20}", "pypi-AgEIcHlwaS5vcm{digits:1}{url:100}"]),
    Case(rule: "rubygems-key", token: "rubygems_{hex:48}", misses: ["rubygems_{hex:40}"]),
    Case(rule: "crates-token", token: "cio{alnum:32}", misses: ["cio{alnum:20}"]),
    Case(rule: "nuget-key", token: "oy2{lower:43}", misses: ["oy2{lower:20}"]),
    Case(rule: "docker-token", token: "dckr_pat_{alnum:27}", misses: ["dckr_pat_{alnum:20}"]),
    Case(rule: "artifactory-key", token: "AKCp{alnum:69}", misses: ["AKCp{alnum:30}"]),
    Case(rule: "circleci-token", token: "CCIPAT_{alnum:22}_{hex:40}", misses: ["CCIPAT_{alnum:22}"]),
    Case(rule: "buildkite-token", token: "bkua_{hex:40}", misses: ["bkua_{hex:30}"]),
    Case(rule: "sonar-token", token: "squ_{hex:40}", misses: ["squ_{hex:30}"]),
    Case(rule: "postman-key", token: "PMAK-{hex:24}-{hex:34}", misses: ["PMAK-{hex:24}"]),
    Case(rule: "linear-key", token: "lin_api_{alnum:40}", misses: ["lin_api_{alnum:20}"]),
    Case(rule: "figma-token", token: "figd_{alnum:40}", misses: ["figd_{alnum:20}"]),
    Case(rule: "grafana-key", token: "eyJrIjoi{alnum:88}", misses: ["eyJrIjoi{alnum:20}"]),
    Case(rule: "grafana-token", token: "glsa_{alnum:32}_{hex:8}", misses: ["glsa_{alnum:32}"]),
    Case(rule: "grafana-cloud-token", token: "glc_{alnum:120}", misses: ["glc_{alnum:10}"]),
    Case(rule: "datadog-key", token: "{hex:32}", context: "DD_API_KEY=@\n", misses: ["{hex:12}"]),
    Case(rule: "datadog-key", token: "{hex:40}", context: "datadog_app_key: '@'\n"),
    Case(rule: "newrelic-key", token: "NRAK-{upper:27}", misses: ["NRAK-{upper:20}"]),
    Case(rule: "newrelic-license", token: "{hex:36}NRAL", misses: ["{hex:30}NRAL"]),
    Case(rule: "sentry-token", token: "sntryu_{hex:64}", misses: ["sntryu_{hex:40}"]),
    Case(rule: "okta-token", token: "00{alnum:40}", context: "okta_api_token = \"@\"\n", misses: ["00{alnum:10}"]),
    Case(rule: "okta-token", token: "00{alnum:40}", context: "-H 'Authorization: SSWS @'\n"),
    Case(rule: "stripe-key", token: "sk_live_{alnum:24}", misses: ["sk_live_{alnum:10}", "pk_live_{alnum:24}"]),
    Case(rule: "stripe-test-key", token: "sk_test_{alnum:24}", misses: ["sk_test_{alnum:10}"]),
    Case(rule: "stripe-webhook-secret", token: "whsec_{alnum:32}", misses: ["whsec_{alnum:20}"]),
    Case(rule: "square-token", token: "sq0atp-{alnum:22}", misses: ["sq0atp-{alnum:12}"]),
    Case(
        rule: "braintree-token", token: "access_token$production${lower:16}${hex:32}",
        misses: ["access_token$sandbox${lower:16}${hex:32}"]),
    Case(rule: "paypal-secret", token: "E{alnum:79}", context: "PAYPAL_CLIENT_SECRET=@\n", misses: ["E{alnum:9}"]),
    Case(rule: "shopify-token", token: "shpat_{hex:32}", misses: ["shpat_{hex:20}"]),
    Case(
        rule: "slack-token", token: "xoxb-{digits:12}-{digits:13}-{alnum:24}",
        misses: ["xoxb-{digits:12}", "xoxq-{digits:12}-{digits:13}-{alnum:24}"]),
    Case(rule: "slack-token", token: "xoxp-{digits:12}-{digits:12}-{digits:12}-{hex:32}"),
    Case(rule: "slack-app-token", token: "xapp-1-A{upper:10}-{digits:13}-{hex:64}", misses: ["xapp-1-A{upper:10}"]),
    Case(
        rule: "slack-webhook", token: "services/T{upper:9}/B{upper:10}/{alnum:24}",
        context: "https://hooks.slack.com/@\n", misses: ["services/T{upper:9}"]),
    Case(
        rule: "discord-webhook", token: "{digits:18}/{url:68}", context: "https://discord.com/api/webhooks/@\n",
        misses: ["{digits:18}/{url:20}"]),
    Case(
        rule: "discord-bot-token", token: "M{alnum:25}.{alnum:6}.{alnum:38}", context: "client.login('@');\n",
        misses: ["M{alnum:25}.{alnum:6}"]),
    Case(rule: "telegram-token", token: "{digits:10}:AA{alnum:33}", misses: ["{digits:10}:AA{alnum:20}"]),
    Case(rule: "twilio-api-key", token: "SK{hex:32}", misses: ["SK{hex:30}"]),
    Case(rule: "twilio-auth-token", token: "{hex:32}", context: "TWILIO_AUTH_TOKEN = '@'\n", misses: ["{hex:10}"]),
    Case(rule: "sendgrid-key", token: "SG.{alnum:22}.{alnum:43}", misses: ["SG.{alnum:22}.{alnum:20}"]),
    Case(rule: "mailgun-key", token: "key-{hex:32}", misses: ["key-{hex:20}"]),
    Case(rule: "mailchimp-key", token: "{hex:32}-us12", misses: ["{hex:30}-us12"]),
    Case(rule: "brevo-key", token: "xkeysib-{hex:64}-{alnum:16}", misses: ["xkeysib-{hex:64}"]),
    Case(rule: "facebook-token", token: "EAAB{alnum:150}", misses: ["EAAB{alnum:40}"]),
    Case(rule: "facebook-app-secret", token: "{hex:32}", context: "FACEBOOK_APP_SECRET=@\n", misses: ["{hex:10}"]),
    Case(
        rule: "twitter-bearer-token", token: "AAAAAAAAAAAAAAAAAAAAA{alnum:80}",
        misses: ["AAAAAAAAAAAAAAAAAAAAA{alnum:20}"]),
    Case(rule: "twitter-secret", token: "{alnum:50}", context: "twitter_consumer_secret: @\n", misses: ["{alnum:10}"]),
    Case(rule: "notion-token", token: "secret_{alnum:43}", misses: ["secret_{alnum:20}"]),
    Case(rule: "airtable-token", token: "pat{alnum:14}.{hex:64}", misses: ["pat{alnum:14}.{hex:30}"]),
    Case(rule: "dropbox-token", token: "sl.{url:140}", misses: ["sl.{url:40}"]),
    Case(
        rule: "asana-token", token: "1/{digits:16}:{hex:32}", context: "asana_token = '@'\n", misses: ["1/{digits:16}"]),
    Case(rule: "mapbox-token", token: "sk.eyJ{alnum:80}.{alnum:22}", misses: ["pk.eyJ{alnum:80}.{alnum:22}"]),
    Case(rule: "openai-key", token: "sk-proj-{url:74}T3BlbkFJ{url:74}", misses: ["sk-proj-{url:12}"]),
    Case(rule: "openai-key", token: "sk-{alnum:20}T3BlbkFJ{alnum:20}", misses: ["sk-{alnum:12}T3BlbkFJ{alnum:20}"]),
    Case(rule: "anthropic-key", token: "sk-ant-api03-{url:93}AA", misses: ["sk-ant-api03-{url:20}"]),
    Case(rule: "openrouter-key", token: "sk-or-v1-{hex:64}", misses: ["sk-or-v1-{hex:40}"]),
    Case(rule: "huggingface-token", token: "hf_{letters:34}", misses: ["hf_{letters:20}"]),
    Case(rule: "huggingface-token", token: "api_org_{letters:34}", misses: ["api_org_{letters:20}"]),
    Case(rule: "replicate-token", token: "r8_{alnum:37}", misses: ["r8_{alnum:20}"]),
    Case(rule: "groq-key", token: "gsk_{alnum:52}", misses: ["gsk_{alnum:30}"]),
    Case(rule: "xai-key", token: "xai-{alnum:80}", misses: ["xai-{alnum:30}"]),
    Case(rule: "perplexity-key", token: "pplx-{alnum:48}", misses: ["pplx-{alnum:20}"]),
    Case(rule: "langsmith-key", token: "lsv2_pt_{hex:32}_{hex:10}", misses: ["lsv2_pt_{hex:32}"]),
    Case(rule: "age-key", token: "AGE-SECRET-KEY-1{bech32:58}", misses: ["AGE-SECRET-KEY-1{bech32:40}"]),
    Case(rule: "1password-token", token: "ops_eyJ{alnum:300}", misses: ["ops_eyJ{alnum:100}"]),
    Case(
        rule: "bearer-token", token: "{alnum:40}", context: "curl -H 'Authorization: Bearer @' url\n",
        misses: ["{alnum:10}"]),
]

@Suite("Token shapes")
struct TokenShapeTests {
    @Test("are found, byte for byte, and named", arguments: cases)
    private func positives(example: Case) throws {
        var generator = Generator(seed: 7)
        for _ in 0..<5 {
            let secret = generator.text(example.token)
            let bytes = Array(example.context.replacing("@", with: secret).utf8)
            let findings = found(in: bytes)
            let finding = try #require(findings.first, "\(secret)")
            #expect(findings.count == 1)
            #expect(finding.rule == "secret/" + example.rule)
            #expect(String(decoding: bytes[finding.range], as: UTF8.self) == secret)
            #expect(finding.category == .secret)
            #expect(!finding.message.contains(secret.dropFirst(4).prefix(5)))
        }
    }

    @Test("are not found in near misses", arguments: cases)
    private func negatives(example: Case) {
        var generator = Generator(seed: 11)
        for miss in example.misses {
            let text = example.context.replacing("@", with: generator.text(miss))
            #expect(!found(in: Array(text.utf8)).contains { $0.rule == "secret/" + example.rule }, "\(text)")
        }
    }

    @Test("are not found inside longer words and numbers", arguments: cases.filter { $0.context.hasPrefix("value") })
    private func boundaries(example: Case) {
        var generator = Generator(seed: 13)
        let text = "x" + generator.text(example.token) + "x"
        let findings = found(in: Array(text.utf8)).filter {
            $0.rule == "secret/" + example.rule && $0.range == 1..<text.utf8.count - 1
        }
        #expect(findings.isEmpty, "\(text)")
    }

    @Test("every entry of the table has an example here")
    func completeness() {
        let tested = Set(cases.map(\.rule)).union(["github-token", "npm-token", "jwt", "mailgun-key"])
        #expect(Set(TokenShape.all.map(\.name)).subtracting(tested).isEmpty)
    }

    @Test("every pattern compiles")
    func patterns() throws {
        for index in TokenShape.all.indices { _ = try TokenPatterns.pattern(of: index) }
    }

    @Test("a checksum tells a token from a look-alike", arguments: ["ghp_", "gho_", "ghu_", "ghs_", "ghr_", "npm_"])
    func checksums(prefix: String) throws {
        var generator = Generator(seed: 17)
        let body = Array(generator.text("{alnum:30}").utf8)
        let good = Array(prefix.utf8) + body + Checksum.base62(Checksum.crc32(body))
        let finding = try #require(found(in: good).first)
        #expect(finding.severity == .critical && finding.confidence == 1)
        #expect(finding.range == 0..<40)

        let doubtful = try #require(found(in: Array(prefix.utf8) + body + Array("0A1b2C".utf8)).first)
        #expect(doubtful.severity == .error)
        #expect(found(in: Array("\(prefix)ThisIsNotATokenButAnExampleOfOneSoo".utf8)).isEmpty)
    }

    @Test("the checksum is computed as published")
    func publishedChecksum() {
        // The check value of CRC-32 (RevEng's catalogue, "CRC-32/ISO-HDLC").
        #expect(Checksum.crc32("123456789".utf8) == 0xCBF4_3926)
        #expect(Checksum.base62(0) == Array("000000".utf8))
        #expect(Checksum.base62(61) == Array("00000z".utf8))
        #expect(Checksum.base62(.max) == Array("4gfFC3".utf8))
    }
}

/// The findings of the scanner, which must be complete.
func found(in bytes: [UInt8]) -> [BlobFinding] {
    var incomplete: [String] = []
    let findings = SecretScanner.findings(in: bytes, incomplete: &incomplete)
    #expect(incomplete.isEmpty)
    return findings
}
