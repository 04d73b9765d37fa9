import CogniCore
import Synchronization

/// Tells whoever waits how far a review is: on a terminal one line that is rewritten in place, elsewhere a plain line every
/// few seconds. Quick work passes in silence. Fed with events, from any thread.
public final class ProgressReporter: Sendable {
    /// Where progress is shown.
    public enum Style: Sendable {
        /// A terminal of so many columns.
        case terminal(columns: Int)
        /// A log, a pipe.
        case plain
    }

    private struct State {
        var nextUpdate: Duration
        var isLineShown = false
    }

    /// Silence at the start, then the time between two updates.
    private static let terminalPace = (first: Duration.milliseconds(300), next: Duration.milliseconds(80))
    private static let plainPace = (first: Duration.seconds(2), next: Duration.seconds(5))

    private let style: Style
    private let pace: (first: Duration, next: Duration)
    private let elapsed: @Sendable () -> Duration
    private let write: @Sendable (String) -> Void
    private let state: Mutex<State>

    /// A reporter that counts time from now and writes through `write`, to standard error as a rule: standard output
    /// belongs to the report.
    public convenience init(style: Style, write: @escaping @Sendable (String) -> Void) {
        let start = ContinuousClock.now
        self.init(style: style, elapsed: { ContinuousClock.now - start }, write: write)
    }

    init(style: Style, elapsed: @escaping @Sendable () -> Duration, write: @escaping @Sendable (String) -> Void) {
        self.style = style
        self.elapsed = elapsed
        self.write = write
        switch style {
        case .terminal: pace = Self.terminalPace
        case .plain: pace = Self.plainPace
        }
        state = Mutex(State(nextUpdate: pace.first))
    }

    /// Takes an event; pass it where a `ReviewObserver` is wanted.
    public func observe(_ event: ReviewEvent) {
        switch event {
        case .started: break
        case .analysed(let path, let done, let total): update(path: path, done: done, total: total)
        case .finished: clear()
        }
    }

    /// Takes the line off the terminal: at the end, and before anything else is written there.
    public func clear() {
        state.withLock { state in
            guard state.isLineShown else { return }
            state.isLineShown = false
            write("\r\u{1B}[2K")
        }
    }

    private func update(path: GitPath, done: Int, total: Int) {
        state.withLock { state in
            let now = elapsed()
            guard now >= state.nextUpdate else { return }
            state.nextUpdate = now + pace.next
            switch style {
            case .plain:
                write("cognicode: \(done) of \(Decimal.count(total, "file")) reviewed\n")
            case .terminal(let columns):
                state.isLineShown = true
                let text = "reviewing \(done)/\(total) \(Printable.line(path.displayed))"
                write("\r\u{1B}[2K" + Self.fitting(text, columns: columns))
            }
        }
    }

    /// `text` cut to less than a terminal line: a line that wraps cannot be rewritten.
    private static func fitting(_ text: String, columns: Int) -> String {
        var result = ""
        var width = 1
        for character in text {
            width += Printable.width(character)
            guard width < columns else { return result + "…" }
            result.append(character)
        }
        return result
    }
}
