/// One reference that a push is about to update, as Git tells it to a pre-push hook.
public struct RefUpdate: Hashable, Sendable {
    /// What is pushed: `refs/heads/main`, `HEAD~2`, or `(delete)`.
    public let localRef: String
    /// The object that is pushed; all zero for a deletion.
    public let localOid: ObjectID
    /// The reference on the remote.
    public let remoteRef: String
    /// The object that the remote has there, as far as Git knows; all zero when there is none.
    public let remoteOid: ObjectID

    /// An update from its four fields.
    public init(localRef: String, localOid: ObjectID, remoteRef: String, remoteOid: ObjectID) {
        self.localRef = localRef
        self.localOid = localOid
        self.remoteRef = remoteRef
        self.remoteOid = remoteOid
    }

    /// Nothing leaves: the reference is deleted on the remote.
    public var isDeletion: Bool { localOid.isZero }

    /// The reference is new on the remote.
    public var isCreation: Bool { remoteOid.isZero }

    /// Reads what Git writes to a pre-push hook's standard input: a line for each reference,
    /// `<local ref> SP <local oid> SP <remote ref> SP <remote oid> LF`. Empty input is an empty push.
    /// - Throws: `RefUpdateError` for the first line of any other form: a line skipped would be a commit not reviewed.
    public static func parse(_ input: some Sequence<UInt8>) throws(RefUpdateError) -> [RefUpdate] {
        var updates: [RefUpdate] = []
        let text = String(decoding: Array(input), as: UTF8.self)
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.isEmpty { continue }
            guard let update = RefUpdate(line: line) else { throw RefUpdateError(line: index + 1, text: String(line)) }
            updates.append(update)
        }
        return updates
    }

    /// The local field may hold blanks (`git push origin 'HEAD@{1 day ago}:main'`), the other three cannot: read from the end.
    private init?(line: Substring) {
        let fields = line.split(separator: " ", omittingEmptySubsequences: false)
        guard fields.count >= 4, let remoteOid = ObjectID(hex: fields[fields.count - 1]),
            let localOid = ObjectID(hex: fields[fields.count - 3])
        else { return nil }
        let remoteRef = fields[fields.count - 2]
        let localRef = fields[..<(fields.count - 3)].joined(separator: " ")
        guard !remoteRef.isEmpty, !localRef.isEmpty, localOid.bytes.count == remoteOid.bytes.count else { return nil }
        self.init(localRef: localRef, localOid: localOid, remoteRef: String(remoteRef), remoteOid: remoteOid)
    }
}

/// A line on a pre-push hook's standard input that isn't an update of a reference.
public struct RefUpdateError: UserFacingError {
    /// Counted from 1.
    public let line: Int
    /// The line as it came.
    public let text: String

    /// Names the line, shortened and without control characters.
    public var problem: String {
        let shown = GitPath(String(text.prefix(120))).displayed
        return "line \(line) of the pre-push input is not `<local ref> <local oid> <remote ref> <remote oid>`: \(shown)"
    }
    /// How the input should come about.
    public var hint: String? {
        "Git writes these lines; a hook manager that starts cognicode must pass the hook's standard input on"
    }
    /// Nothing was reviewed.
    public var exitStatus: ExitStatus { .incomplete }

    /// An error for a line.
    public init(line: Int, text: String) {
        self.line = line
        self.text = text
    }
}
