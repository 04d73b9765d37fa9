/// Clouds, their storage, and what runs on them. Formats are from the providers' documentation, or from the secret-scanning
/// pages of GitHub and GitLab where a provider documents none.
extension TokenShape {
    static let cloud: [TokenShape] = [
        // docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html, "Understanding unique ID prefixes"
        TokenShape(
            "aws-access-key", "AWS access key id", ["AKIA", "ASIA", "ABIA", "ACCA"], "A(?:KIA|SIA|BIA|CCA)[A-Z2-7]{16}",
            check: .random),
        TokenShape(
            "aws-secret-key", "AWS secret access key",
            besides: ["secret_access_key", "secretaccesskey", "aws_secret", "secret-access-key"],
            context: "secret[_-]?access[_-]?key|aws_secret", token: "[A-Za-z0-9/+]{40}"),
        TokenShape(
            "aws-bedrock-key", "Amazon Bedrock API key", ["ABSK"], "ABSK[A-Za-z0-9+/]{109,269}={0,2}", run: 100),
        TokenShape(
            "aws-mws-token", "Amazon MWS token", ["amzn.mws."],
            "amzn\\.mws\\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"),

        // cloud.google.com/docs/authentication/api-keys; developers.google.com/identity/protocols/oauth2
        // Beside `authDomain` it is the configuration of a Firebase web application, which is public:
        // firebase.google.com/docs/projects/api-keys
        TokenShape(
            "google-api-key", "Google API key", ["AIza"], #"AIza[A-Za-z0-9_-]{35}(?!-|["'],?\s*["']?authDomain)"#,
            confidence: 0.9, check: .random),
        TokenShape("google-oauth-secret", "Google OAuth client secret", ["GOCSPX-"], "GOCSPX-[A-Za-z0-9_-]{28}"),
        TokenShape(
            "google-oauth-token", "Google OAuth access token", ["ya29."], "ya29\\.[A-Za-z0-9_-]{50,1000}", run: 50,
            check: .random),
        TokenShape(
            "google-refresh-token", "Google OAuth refresh token", ["1//0"], "1//0[A-Za-z0-9_-]{40,200}", run: 40,
            check: .random),
        // The key file of a service account: the private key is the secret.
        TokenShape(
            "google-service-account", "Google service account key", ["private_key_id\""],
            #"private_key_id"\s*:\s*"[0-9a-f]{40}"\s*,\s*"private_key"\s*:\s*"(-----BEGIN PRIVATE KEY-----[^"]{100,4000})""#,
            run: 0, lookback: 0, check: .none),

        // learn.microsoft.com/purview/sit-defn-azure-storage-account-key and its siblings
        TokenShape(
            "azure-storage-key", "Azure storage account key", ["AccountKey="], "AccountKey=([A-Za-z0-9+/]{86}==)",
            run: 80,
            check: .random),
        TokenShape(
            "azure-shared-access-key", "Azure shared access key", ["SharedAccessKey="],
            "SharedAccessKey=([A-Za-z0-9+/]{43}=)", run: 50, check: .random),
        TokenShape(
            "azure-sas-token", "Azure shared access signature", ["sig="],
            #"(?<=[?&])(?:sv|se|sp|sr|st)=[^\s"'<>]{1,300}&sig=([A-Za-z0-9%+/]{43,60}(?:%3[Dd]|=))"#, run: 40,
            lookback: 320,
            check: .random),
        TokenShape(
            "azure-client-secret", "Microsoft Entra client secret", (0...9).map { "\($0)Q~" },
            "[A-Za-z0-9_~.]{3}[0-9]Q~[A-Za-z0-9_~.-]{31,34}", run: 30, lookback: 3, check: .random),
        TokenShape(
            "azure-devops-token", "Azure DevOps personal access token", ["AZDO"], "[A-Za-z0-9]{76}AZDO[A-Za-z0-9]{4}",
            run: 8, lookback: 76, check: .random),

        // docs.digitalocean.com/reference/api/create-personal-access-token
        TokenShape(
            "digitalocean-token", "DigitalOcean token", ["dop_v1_", "doo_v1_", "dor_v1_"], "do[opr]_v1_[0-9a-f]{64}",
            run: 64),
        TokenShape("heroku-api-key", "Heroku API key", ["HRKU-"], "HRKU-[A-Za-z0-9_-]{36,80}", run: 36),
        TokenShape(
            "heroku-api-key", "Heroku API key", besides: ["heroku"], context: "heroku[\\w.-]{0,20}key",
            token: "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
        // developers.cloudflare.com/fundamentals/api
        TokenShape(
            "cloudflare-api-token", "Cloudflare API token", besides: ["cloudflare", "cf_api"],
            context: "(?:cloudflare|cf_api)[\\w.-]{0,20}(?:key|token)",
            token: "[A-Za-z0-9_-]{40}|[0-9a-f]{37}"),
        TokenShape(
            "cloudflare-origin-key", "Cloudflare origin CA key", ["v1.0-"], "v1\\.0-[0-9a-f]{24}-[0-9a-f]{146}",
            run: 170),
        TokenShape(
            "fastly-api-token", "Fastly API token", besides: ["fastly"], context: "fastly[\\w.-]{0,20}(?:key|token)",
            token: "[A-Za-z0-9_-]{32}"),
        TokenShape(
            "alibaba-access-key", "Alibaba Cloud access key id", ["LTAI"], "LTAI[A-Za-z0-9]{16,20}", check: .random),
        TokenShape(
            "ibm-cloud-key", "IBM Cloud API key", besides: ["ibm"], context: "ibm(?:[_-]?cloud)?[_-]?(?:api)[_-]?key",
            token: "[A-Za-z0-9_-]{44}"),

        // developer.hashicorp.com/vault/docs/concepts/tokens
        TokenShape(
            "vault-token", "HashiCorp Vault token", ["hvs.", "hvb.", "hvr."], "hv[sbr]\\.[A-Za-z0-9_-]{24,300}",
            run: 28,
            check: .random),
        TokenShape(
            "terraform-token", "HCP Terraform token", [".atlasv1."],
            "[A-Za-z0-9]{14}\\.atlasv1\\.[A-Za-z0-9_=-]{60,70}",
            run: 60, lookback: 14),
        TokenShape("pulumi-token", "Pulumi access token", ["pul-"], "pul-[0-9a-f]{40}", run: 44),
        TokenShape(
            "databricks-token", "Databricks token", ["dapi"], "dapi[0-9a-f]{32}(?:-[0-9]+)?", run: 36, check: .random),
        TokenShape(
            "doppler-token", "Doppler token", ["dp.pt.", "dp.st.", "dp.ct.", "dp.sa.", "dp.scim.", "dp.audit."],
            "dp\\.(?:pt|st|ct|sa|scim|audit)\\.(?:[a-z0-9_-]{2,35}\\.)?[A-Za-z0-9]{40,44}", run: 40),
        TokenShape(
            "planetscale-token", "PlanetScale token", ["pscale_"], "pscale_(?:tkn|oauth|pw)_[A-Za-z0-9=_.-]{32,64}",
            run: 40),
        TokenShape(
            "flyio-token", "Fly.io token", ["fm2_", "fm1r_", "fo1_"],
            "fm[12]r?_[A-Za-z0-9+/]{100,}={0,3}|fo1_[\\w-]{43}", run: 40),
        TokenShape(
            "tailscale-key", "Tailscale key", ["tskey-"], "tskey-[a-z]{2,12}-[A-Za-z0-9]{8,20}-[A-Za-z0-9]{20,40}",
            run: 34),
        TokenShape("netlify-token", "Netlify token", ["nfp_"], "nfp_[A-Za-z0-9]{36}", run: 40),
        TokenShape("supabase-token", "Supabase token", ["sbp_"], "sbp_[0-9a-f]{40}", run: 44),
    ]
}
