/// Code hosting, package registries, continuous integration and monitoring.
extension TokenShape {
    static let development: [TokenShape] = [
        // github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats: 30 random characters,
        // then their CRC-32 as 6 digits of base 62
        TokenShape(
            "github-token", "GitHub token", ["ghp_", "gho_", "ghu_", "ghs_", "ghr_"], "gh[pousr]_[A-Za-z0-9]{36,251}",
            run: 40,
            check: .checksum(prefix: 4)),
        TokenShape(
            "github-fine-grained-token", "GitHub fine-grained token", ["github_pat_"],
            "github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}", run: 93),
        // docs.gitlab.com/security/tokens, "Token prefixes"
        TokenShape(
            "gitlab-token", "GitLab token",
            [
                "glpat-", "gldt-", "glrt-", "glrtr-", "glcbt-", "glptt-", "glft-", "glsoat-", "glimt-", "glagent-",
                "gloas-",
            ],
            "gl(?:pat|dt|rtr?|cbt|ptt|ft|soat|imt|agent|oas)-[A-Za-z0-9_-]{20,300}(?:\\.[0-9a-z]{2}\\.?[0-9a-z]{7,9})?",
            run: 25,
            check: .random),
        TokenShape("gitlab-runner-token", "GitLab runner token", ["GR1348941"], "GR1348941[A-Za-z0-9_-]{20}", run: 29),
        TokenShape(
            "atlassian-token", "Atlassian token", ["ATATT3", "ATCTT3", "ATBB"],
            "AT[AC]TT3[A-Za-z0-9_=-]{60,250}|ATBB[A-Za-z0-9]{32}", run: 36, check: .random),
        // Same construction as GitHub's: github.blog/2021-09-23-announcing-npms-new-access-token-format
        TokenShape("npm-token", "npm token", ["npm_"], "npm_[A-Za-z0-9]{36}", run: 40, check: .checksum(prefix: 4)),
        TokenShape(
            "npm-token", "npm token", ["_authToken"],
            #"_authToken[ \t]*=[ \t]*["']?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"#, run: 10, check: .random),
        // A macaroon whose location is the index that issued it, in base 64.
        TokenShape(
            "pypi-token", "PyPI token", ["pypi-AgE"],
            "pypi-AgE(?:IcHlwaS5vcmc|NdGVzdC5weXBpLm9yZw)[A-Za-z0-9_-]{50,1000}", run: 70),
        TokenShape("rubygems-key", "RubyGems API key", ["rubygems_"], "rubygems_[0-9a-f]{48}", run: 57),
        TokenShape("crates-token", "crates.io token", ["cio"], "cio[A-Za-z0-9]{32}", run: 35, check: .random),
        TokenShape("nuget-key", "NuGet API key", ["oy2"], "oy2[a-z0-9]{43}", run: 46, check: .random),
        TokenShape(
            "docker-token", "Docker Hub token", ["dckr_pat_", "dckr_oat_"],
            "dckr_(?:pat_[A-Za-z0-9_-]{27}|oat_[A-Za-z0-9_-]{32})",
            run: 36),
        TokenShape(
            "artifactory-key", "Artifactory API key", ["AKCp", "cmVmdGtu"],
            "AKCp[A-Za-z0-9]{69}|cmVmdGtu[A-Za-z0-9]{56}", run: 64,
            check: .random),
        TokenShape(
            "circleci-token", "CircleCI token", ["CCIPAT_", "CCIPRJ_"], "CCIP(?:AT|RJ)_[A-Za-z0-9]{22}_[0-9a-f]{40}",
            run: 60),
        TokenShape("buildkite-token", "Buildkite token", ["bkua_"], "bkua_[0-9a-f]{40}", run: 45),
        TokenShape("sonar-token", "SonarQube token", ["sqp_", "squ_", "sqa_"], "sq[pua]_[0-9a-f]{40}", run: 44),
        TokenShape("postman-key", "Postman API key", ["PMAK-"], "PMAK-[0-9a-f]{24}-[0-9a-f]{34}", run: 64),
        TokenShape(
            "linear-key", "Linear API key", ["lin_api_", "lin_oauth_"], "lin_(?:api|oauth)_[A-Za-z0-9]{40,64}", run: 48),
        TokenShape("figma-token", "Figma token", ["figd_"], "figd_[A-Za-z0-9_-]{40,44}", run: 45),
        TokenShape(
            "grafana-key", "Grafana API key", ["eyJrIjoi"], "eyJrIjoi[A-Za-z0-9+/]{60,400}={0,3}", run: 70,
            check: .random),
        TokenShape(
            "grafana-token", "Grafana service account token", ["glsa_"], "glsa_[A-Za-z0-9]{32}_[A-Fa-f0-9]{8}", run: 46),
        TokenShape(
            "grafana-cloud-token", "Grafana Cloud token", ["glc_"], "glc_[A-Za-z0-9+/]{32,400}={0,3}", run: 36,
            check: .random),
        // docs.datadoghq.com/account_management/api-app-keys
        TokenShape(
            "datadog-key", "Datadog key", besides: ["datadog", "dd_api", "dd_app", "dd-api", "dd-app"],
            context: "(?:datadog[\\w.-]{0,20}|\\bdd[_-])(?:api|app|application)[_-]?key",
            token: "[0-9a-f]{40}|[0-9a-f]{32}"),
        // docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys
        TokenShape(
            "newrelic-key", "New Relic key", ["NRAK-", "NRII-"], "NRAK-[A-Z0-9]{27}|NRII-[A-Za-z0-9_-]{32}", run: 32),
        TokenShape("newrelic-license", "New Relic license key", ["NRAL"], "[0-9a-f]{36}NRAL", run: 4, lookback: 36),
        TokenShape(
            "sentry-token", "Sentry token", ["sntrys_eyJ", "sntryu_"],
            "sntrys_eyJ[A-Za-z0-9+/=_-]{80,500}|sntryu_[0-9a-f]{64}", run: 70),
        TokenShape(
            "okta-token", "Okta API token", besides: ["okta", "ssws"],
            context: "okta[\\w.-]{0,20}token[\\w.-]{0,10}|authorization[\"']?[ \\t]*:[ \\t]*[\"']?ssws",
            token: "00[A-Za-z0-9_-]{40}"),
        TokenShape("okta-token", "Okta API token", ["SSWS "], "SSWS +(00[A-Za-z0-9_-]{40})", run: 0, check: .random),
    ]
}
