/// How much a scenario changes.
struct ChangeSize {
    let files: Int
    /// Added lines over all files.
    let lines: Int

    /// The three sizes that are timed.
    static let all = [
        ChangeSize(files: 1, lines: 20), ChangeSize(files: 10, lines: 400), ChangeSize(files: 100, lines: 5000),
    ]
}
