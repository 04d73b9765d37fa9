import CogniCore

/// A file of the change set that is to be reviewed.
struct Unit: Sendable {
    let change: FileChange
    /// The new side's content.
    let new: ContentReference

    /// What is to be done with a file.
    enum Triage {
        case review(Unit)
        case notReviewed(NotReviewed)
        /// Nothing came in with the file: a deletion, a change of mode, an exact rename.
        case nothing
    }

    /// Sorts a file by what Git and the settings say of it, without its content.
    static func triage(_ change: FileChange, options: ReviewOptions) -> Triage {
        if change.status == .deleted { return .nothing }
        if let setting = options.excluding(change.path) { return .notReviewed(.excluded("excluded by \(setting)")) }
        if change.attributes.isOff { return .notReviewed(.excluded("cognicode=off in .gitattributes")) }
        if let reason = change.notReviewed { return .notReviewed(reason) }
        if change.attributes.isGenerated { return .notReviewed(.excluded("generated (linguist-generated)")) }
        if change.attributes.isVendored { return .notReviewed(.excluded("vendored (linguist-vendored)")) }
        if change.attributes.isBinary { return .notReviewed(.excluded("binary or -diff in .gitattributes")) }
        guard !change.hunks.isEmpty else { return .nothing }
        guard let new = change.new else { return .notReviewed(.failed("its new content cannot be found")) }
        return .review(Unit(change: change, new: new))
    }

    /// Whether `lines` of the new side touch a changed line. A deletion touches the lines before and after it.
    func isChanged(_ lines: ClosedRange<Int>) -> Bool {
        change.hunks.contains { hunk in
            let touched = hunk.new.isEmpty ? (hunk.new.lowerBound - 1)..<(hunk.new.lowerBound + 1) : hunk.new
            return lines.lowerBound < touched.upperBound && lines.upperBound >= touched.lowerBound
        }
    }

    /// How many lines of the new side the change added or replaced.
    var changedLines: Int { change.hunks.reduce(0) { $0 + $1.new.count } }

    /// How many of them are among `code`, ascending ranges of lines.
    func changedLines(among code: [Range<Int>]) -> Int {
        var total = 0
        var index = 0
        for hunk in change.hunks {
            while index < code.count, code[index].upperBound <= hunk.new.lowerBound { index += 1 }
            var overlapping = index
            while overlapping < code.count, code[overlapping].lowerBound < hunk.new.upperBound {
                total += code[overlapping].clamped(to: hunk.new).count
                overlapping += 1
            }
        }
        return total
    }
}
