import CogniCore

/// Judges literals by the name that they are given to.
enum NamedSecret {
    enum Kind: Sendable {
        /// Something that a person may have chosen.
        case password
        /// Something that a generator made.
        case key
    }

    /// Parts of names that hold a secret; where one of them occurs, the name around it is looked at.
    static let clues = ["pass", "pwd", "secret", "token", "key", "credential"]

    /// What a name says of its value; `nil` when it names something about a secret (`token_url`, `passwordField`) or nothing
    /// of the kind.
    static func kind(ofName name: Slice<UnsafeBufferPointer<UInt8>>) -> Kind? {
        guard let end = name.last(where: \.isLetter), endings[Int(end | 0x20)] else { return nil }
        var word: [UInt8] = []
        word.reserveCapacity(name.count)
        for byte in name where byte.isAlphanumeric { word.append(byte.asciiLowercased) }
        while let last = word.last, last.isDigit { word.removeLast() }
        for suffix in suffixes where word.ends(with: suffix) {
            word.removeLast(suffix.utf8.count)
            break
        }
        let isPassword = passwords.contains(where: word.ends(with:)) || word.elementsEqual("pass".utf8)
        guard isPassword || keys.contains(where: word.ends(with:)), !harmless.contains(where: word.contains(word:))
        else { return nil }
        return isPassword ? .password : .key
    }

    /// What a name may go on with without ceasing to name a secret.
    private static let suffixes = ["value", "string", "production", "prod", "live", "staging", "dev"]
    private static let passwords = [
        "password", "passwd", "passphrase", "passcode", "pwd", "userpass", "dbpass", "smtppass", "mailpass", "rootpass",
        "adminpass", "mysqlpass", "ftppass", "authpass", "secret",
    ]
    private static let keys = [
        "token", "apikey", "secretkey", "accesskey", "authkey", "privatekey", "encryptionkey", "signingkey",
        "masterkey",
        "sharedkey", "accountkey", "appkey", "credential", "credentials", "sessionkey", "hmackey", "jwtkey",
        "secretkeybase",
    ]
    /// Names of what is public, derived, or lives for one request.
    private static let harmless = [
        "public", "hash", "csrf", "xsrf", "forgot", "nexttoken", "pagetoken", "continuationtoken",
    ]
    /// The letters that such names end with, by byte.
    private static let endings: [Bool] = {
        var endings = [Bool](repeating: false, count: 256)
        for word in suffixes + passwords + keys + ["pass"] { endings[Int(word.utf8.last ?? 0)] = true }
        return endings
    }()

    /// How sure one may be that `value`, given to a name of `kind`, is a secret; `nil` when it is none.
    static func judge(_ value: ArraySlice<UInt8>, kind: Kind, isQuoted: Bool) -> (
        severity: Severity, confidence: Double
    )? {
        // JSON web tokens and Google's keys have shapes of their own, which know more of them.
        guard 8...512 ~= value.count, !value.starts(with: "eyJ".utf8), !value.starts(with: "AIza".utf8),
            !Placeholder.isHarmless(value), !isReference(value), !isPasswordHash(value)
        else { return nil }
        // `user:password` in base 64 is as harmless as what it says.
        if let text = Base64.printableText(value), Placeholder.isHarmless(text[...]) { return nil }
        if Randomness.looksGenerated(value) { return (.error, kind == .key || value.count >= 20 ? 0.9 : 0.7) }
        guard kind == .password, PasswordStrength.looksChosen(value) else { return nil }
        return (.warning, isQuoted ? 0.5 : 0.4)
    }

    /// Paths, URLs, UUIDs and dotted names point at something; they are not the thing itself.
    private static func isReference(_ value: ArraySlice<UInt8>) -> Bool {
        guard let first = value.first else { return true }
        if first == UInt8(ascii: "/") && value.dropFirst().contains(UInt8(ascii: "/"))
            && Randomness.wordiness(value) > 0.4
            || first == UInt8(ascii: ".") || value.starts(with: "~/".utf8)
        {
            return true
        }
        let parts = value.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        let isUUID = parts.map(\.count) == [8, 4, 4, 4, 12] && parts.allSatisfy { $0.allSatisfy(\.isHexDigit) }
        return isUUID || Array(value).contains(word: "://")
    }

    /// Hashes in the notations of `crypt` and of Django: `$2b$…`, `$argon2id$…`, `pbkdf2_sha256$…`, `{SSHA}…`.
    private static func isPasswordHash(_ value: ArraySlice<UInt8>) -> Bool {
        value.first == UInt8(ascii: "$") && value.count { $0 == UInt8(ascii: "$") } >= 3
            || value.starts(with: "pbkdf2".utf8) || value.starts(with: "{".utf8)
    }
}
