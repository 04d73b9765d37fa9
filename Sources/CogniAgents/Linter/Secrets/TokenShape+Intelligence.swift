import CogniCore

/// Model providers, and shapes that belong to no single provider.
extension TokenShape {
    static let intelligence: [TokenShape] = [
        // Every OpenAI key holds `T3BlbkFJ`, the base 64 of `OpenAI`.
        TokenShape(
            "openai-key", "OpenAI API key", ["sk-proj-", "sk-svcacct-", "sk-admin-", "sk-None-"],
            "sk-(?:proj|svcacct|admin|None)-[A-Za-z0-9_-]{40,250}", run: 48, check: .random),
        TokenShape(
            "openai-key", "OpenAI API key", ["T3BlbkFJ"], "sk-[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20}", run: 28,
            lookback: 23),
        TokenShape(
            "anthropic-key", "Anthropic API key", ["sk-ant-"], "sk-ant-[a-z]{3,6}[0-9]{2}-[A-Za-z0-9_-]{80,120}",
            run: 90, check: .random),
        TokenShape("openrouter-key", "OpenRouter API key", ["sk-or-v1-"], "sk-or-v1-[0-9a-f]{64}", run: 70),
        TokenShape("huggingface-token", "Hugging Face token", ["hf_"], "hf_[A-Za-z0-9]{34}", run: 37, check: .random),
        TokenShape(
            "huggingface-token", "Hugging Face token", ["api_org_"], "api_org_[A-Za-z0-9]{34}", run: 42, check: .random),
        TokenShape("replicate-token", "Replicate token", ["r8_"], "r8_[A-Za-z0-9]{37}", run: 40, check: .random),
        TokenShape("groq-key", "Groq API key", ["gsk_"], "gsk_[A-Za-z0-9]{52}", run: 56),
        TokenShape("xai-key", "xAI API key", ["xai-"], "xai-[A-Za-z0-9]{80}", run: 84),
        TokenShape("perplexity-key", "Perplexity API key", ["pplx-"], "pplx-[A-Za-z0-9]{40,60}", run: 45),
        TokenShape(
            "langsmith-key", "LangSmith API key", ["lsv2_"], "lsv2_(?:pt|sk)_[0-9a-f]{32}_[0-9a-f]{10}", run: 50),
    ]

    static let generic: [TokenShape] = [
        TokenShape(
            "age-key", "age secret key", ["AGE-SECRET-KEY-1"], "AGE-SECRET-KEY-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}",
            run: 70),
        TokenShape(
            "1password-token", "1Password service account token", ["ops_eyJ"], "ops_eyJ[A-Za-z0-9+/]{250,2000}={0,3}",
            run: 250),
        // RFC 7519. Most in code are samples or have expired, hence low.
        TokenShape(
            "jwt", "JSON web token", ["eyJ"],
            "eyJ[A-Za-z0-9_-]{10,2000}\\.eyJ[A-Za-z0-9_-]{10,8000}\\.[A-Za-z0-9_-]{20,1000}", run: 60,
            severity: .warning, confidence: 0.5, check: .webToken),
        // RFC 6750
        TokenShape(
            "bearer-token", "bearer token", ["Bearer ", "bearer "],
            "[Bb]earer +((?!eyJ)[A-Za-z0-9._~+/-]{20,1000}={0,2})",
            run: 0,
            severity: .error, confidence: 0.7, check: .random),
    ]
}
