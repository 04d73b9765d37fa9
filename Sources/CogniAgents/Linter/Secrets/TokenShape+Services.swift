import CogniCore

/// Payment, messaging, social networks and offices.
extension TokenShape {
    static let services: [TokenShape] = [
        // docs.stripe.com/keys
        TokenShape(
            "stripe-key", "Stripe live key", ["sk_live_", "rk_live_"], "[sr]k_live_[A-Za-z0-9]{16,247}", run: 24),
        TokenShape(
            "stripe-test-key", "Stripe test key", ["sk_test_", "rk_test_"], "[sr]k_test_[A-Za-z0-9]{16,247}", run: 24,
            severity: .warning, confidence: 0.5, check: .random),
        TokenShape(
            "stripe-webhook-secret", "Stripe webhook secret", ["whsec_"], "whsec_[A-Za-z0-9+/=]{32,64}", run: 38,
            check: .random),
        // developer.squareup.com/docs/build-basics/access-tokens
        TokenShape(
            "square-token", "Square token", ["sq0atp-", "sq0csp-"],
            "sq0(?:atp-[A-Za-z0-9_-]{22}|csp-[A-Za-z0-9_-]{43})", run: 29),
        TokenShape(
            "braintree-token", "Braintree access token", ["access_token$"],
            "access_token\\$production\\$[0-9a-z]{16}\\$[0-9a-f]{32}", run: 60),
        TokenShape(
            "paypal-secret", "PayPal client secret", besides: ["paypal"], context: "paypal[\\w.-]{0,20}secret",
            token: "E[A-Za-z0-9_-]{79}"),
        // shopify.dev/changelog/app-secret-key-length-has-increased
        TokenShape(
            "shopify-token", "Shopify token", ["shpat_", "shpca_", "shppa_", "shpss_"],
            "shp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}", run: 38),

        // api.slack.com/authentication/token-types
        TokenShape(
            "slack-token", "Slack token",
            ["xoxb-", "xoxp-", "xoxa-", "xoxo-", "xoxr-", "xoxs-", "xoxe-", "xoxe.", "xoxc-", "xoxd-"],
            "xox[abceoprs][.-](?:xox[bp]-)?(?:[0-9]{1,14}-){1,4}[A-Za-z0-9-]{16,200}|xoxd-[A-Za-z0-9%+/]{40,300}",
            run: 24),
        TokenShape(
            "slack-app-token", "Slack app token", ["xapp-"], "xapp-[0-9]-A[A-Z0-9]{8,14}-[0-9]{8,16}-[0-9a-f]{64}",
            run: 80),
        TokenShape(
            "slack-webhook", "Slack webhook", ["hooks.slack.com/"],
            "hooks\\.slack\\.com/((?:services|workflows|triggers)/T[A-Z0-9]{8,12}/[A-Z0-9]{8,14}/[A-Za-z0-9]{20,32})",
            run: 40),
        TokenShape(
            "discord-webhook", "Discord webhook", ["api/webhooks/"],
            "api/webhooks/([0-9]{17,20}/[A-Za-z0-9_-]{60,68})", run: 80),
        // discord.com/developers/docs/reference#authentication: user id, time and signature
        TokenShape(
            "discord-bot-token", "Discord bot token",
            besides: ["discord", "bot_token", "bottoken", ".login('", ".login(\"", ".run('", ".run(\""],
            context: "discord[\\w.-]{0,20}|bot_?token|\\.login|\\.run",
            token: "[MNO][A-Za-z0-9_-]{23,27}\\.[A-Za-z0-9_-]{6}\\.[A-Za-z0-9_-]{27,38}"),
        // core.telegram.org/bots/api#authorizing-your-bot
        TokenShape(
            "telegram-token", "Telegram bot token", [":AA"], "[0-9]{8,10}:AA[A-Za-z0-9_-]{33}(?!-)", run: 36,
            lookback: 10, check: .random),
        // twilio.com/docs/iam/api-keys
        TokenShape(
            "twilio-api-key", "Twilio API key", Array("0123456789abcdef").map { "SK\($0)" }, "SK[0-9a-f]{32}", run: 34,
            check: .random),
        TokenShape(
            "twilio-auth-token", "Twilio auth token", besides: ["twilio"],
            context: "twilio[\\w.-]{0,20}(?:auth|token|secret)",
            token: "[0-9a-f]{32}"),
        TokenShape("sendgrid-key", "SendGrid API key", ["SG."], "SG\\.[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{43}", run: 69),
        TokenShape("mailgun-key", "Mailgun API key", ["key-"], "key-[0-9a-f]{32}", run: 36, check: .random),
        TokenShape(
            "mailgun-key", "Mailgun API key", besides: ["mailgun"], context: "mailgun[\\w.-]{0,20}key",
            token: "[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8}"),
        TokenShape(
            "mailchimp-key", "Mailchimp API key", (1...9).map { "-us\($0)" }, "[0-9a-f]{32}-us[0-9]{1,2}", run: 4,
            lookback: 32, check: .random),
        TokenShape("brevo-key", "Brevo API key", ["xkeysib-"], "xkeysib-[0-9a-f]{64}-[A-Za-z0-9]{16}", run: 80),

        // developers.facebook.com/docs/facebook-login/guides/access-tokens
        TokenShape(
            "facebook-token", "Facebook access token", ["EAA"], "EAA[A-Z][A-Za-z0-9]{80,400}", run: 84, check: .random),
        TokenShape(
            "facebook-app-secret", "Facebook app secret", besides: ["facebook", "fb_app", "fb_secret"],
            context: "(?:facebook|fb)[\\w.-]{0,20}secret", token: "[0-9a-f]{32}"),
        // developer.x.com/en/docs/authentication
        TokenShape(
            "twitter-bearer-token", "X (Twitter) bearer token", ["AAAAAAAAAAAAAAAAAAAAA"],
            "A{21,24}[A-Za-z0-9%]{60,100}", run: 80, check: .none),
        TokenShape(
            "twitter-secret", "X (Twitter) secret", besides: ["twitter"],
            context: "twitter[\\w.-]{0,30}(?:secret|token|key)",
            token: "[0-9]{15,20}-[A-Za-z0-9]{40}|[A-Za-z0-9]{50}|[A-Za-z0-9]{45}"),

        TokenShape(
            "notion-token", "Notion token", ["secret_", "ntn_"], "secret_[A-Za-z0-9]{43}|ntn_[0-9]{11}[A-Za-z0-9]{35}",
            run: 50, check: .random),
        TokenShape("airtable-token", "Airtable token", ["pat"], "pat[A-Za-z0-9]{14}\\.[0-9a-f]{64}", run: 82),
        TokenShape(
            "dropbox-token", "Dropbox access token", ["sl."], "sl\\.(?:u\\.)?[A-Za-z0-9_-]{130,1500}", run: 130,
            check: .random),
        TokenShape(
            "asana-token", "Asana token", ["asana"],
            "asana[\\w.-]{0,20}[\"']?[ \\t]*[=:][ \\t]*[\"']?([0-9]/[0-9]{16}(?:/[0-9]{16})?:[0-9a-f]{32})", run: 0),
        TokenShape(
            "mapbox-token", "Mapbox secret token", ["sk.eyJ"], "sk\\.eyJ[A-Za-z0-9_-]{50,200}\\.[A-Za-z0-9_-]{20,30}",
            run: 80),
    ]
}
