import CogniCore
import CogniSyntax

/// Measures files, on every core.
public struct MetricsRunner: Sendable {
    private let parser: Parser
    private let jobs: Int
    private let store: (any DerivedStore)?

    /// A runner with the bounds of its parser, how many files it measures at once, and what keeps fingerprints.
    public init(parser: Parser, jobs: Int, store: (any DerivedStore)? = nil) {
        self.parser = parser
        self.jobs = max(1, jobs)
        self.store = store
    }

    /// A file to be measured.
    public struct Subject: Sendable {
        /// The path, on the new side.
        public let path: GitPath
        let attribute: String?
        let before: Content?
        let after: Content?
        let isNamed: Bool

        /// Where the bytes of a side come from.
        public typealias Content = @Sendable () throws -> [UInt8]

        /// A file from the content of its sides, of which there may be one.
        /// - Parameters:
        ///   - attribute: the language that attributes name.
        ///   - isNamed: somebody asked for this very file: that it has no language that is measured is to be said.
        public init(
            path: GitPath, attribute: String? = nil, before: Content? = nil, after: Content?, isNamed: Bool = false
        ) {
            self.path = path
            self.attribute = attribute
            self.before = before
            self.after = after
            self.isNamed = isNamed
        }
    }

    private enum Outcome: Sendable {
        case measured(MeasuredFile, TokenStream?)
        case notMeasured(NotReviewed)
        case nothing
    }

    /// Measures `subjects`; what cannot be measured is part of the report.
    /// - Parameter rest: the files beside the subjects in which duplicates of them are looked for.
    public func measure(
        _ subjects: [Subject], beside rest: [Neighbour] = [], title: String, isComparison: Bool
    ) async -> MetricsReport {
        var streams: [GitPath: TokenStream] = [:]
        var files: [MeasuredFile] = []
        var missing: [UnreviewedFile] = []
        await withTaskGroup(of: (Int, Outcome).self) { group in
            var next = 0
            func submit() {
                guard next < subjects.count else { return }
                let index = next
                next += 1
                group.addTask { (index, outcome(of: subjects[index])) }
            }
            for _ in 0..<jobs { submit() }
            while let (index, outcome) = await group.next() {
                submit()
                switch outcome {
                case .measured(let file, let tokens):
                    files.append(file)
                    streams[file.path] = tokens
                case .notMeasured(let why): missing.append(UnreviewedFile(path: subjects[index].path, why: why))
                case .nothing: break
                }
            }
        }
        await addDuplicates(to: &files, streams: streams, beside: rest)
        return MetricsReport(title: title, isComparison: isComparison, files: files, notMeasured: missing)
    }

    private func outcome(of subject: Subject) -> Outcome {
        do {
            let before = try subject.before.map { try side($0(), of: subject) }
            let after = try subject.after.map { try side($0(), of: subject) }
            if case .excluded(let why) = after ?? before { return .notMeasured(why) }
            let (old, new) = (before?.metrics, after?.metrics)
            guard old != nil || new != nil else {
                return subject.isNamed ? .notMeasured(.excluded("in no language that is measured")) : .nothing
            }
            return .measured(MeasuredFile(path: subject.path, before: old, after: new), after?.tokens)
        } catch let failure as ParseFailure {
            return .notMeasured(.failed(failure.description))
        } catch let error as any UserFacingError {
            return .notMeasured(.failed(error.problem))
        } catch {
            return .notMeasured(.failed("\(error)"))
        }
    }

    private enum Side {
        case measured(FileMetrics, TokenStream)
        case excluded(NotReviewed)
        case noLanguage

        var metrics: FileMetrics? {
            if case .measured(let metrics, _) = self { metrics } else { nil }
        }

        var tokens: TokenStream? {
            if case .measured(_, let tokens) = self { tokens } else { nil }
        }
    }

    private func side(_ bytes: [UInt8], of subject: Subject) throws -> Side {
        guard let language = LanguageDetector.language(of: subject.path, attribute: subject.attribute, bytes: { bytes })
        else { return .noLanguage }
        // Git's own test for binary content.
        if bytes.prefix(8_000).contains(0) { return .excluded(.excluded("binary file")) }
        if let reason = GeneratedText.reason(bytes) { return .excluded(.excluded(reason)) }
        let tree = try parser.parse(bytes, as: language)
        return .measured(FileMetrics(of: tree), TokenStream(of: tree))
    }

    private func addDuplicates(
        to files: inout [MeasuredFile], streams: [GitPath: TokenStream], beside rest: [Neighbour]
    ) async {
        files.sort { $0.path < $1.path }
        let neighbours = Neighbours(parser: parser, jobs: jobs, store: store)
        let own = files.map { file in
            let tokens = streams[file.path]
            return CloneFinder.Source(
                path: file.path, fingerprints: tokens.map { Fingerprints(of: $0) } ?? Fingerprints(),
                tokens: { tokens })
        }
        let others = await neighbours.fingerprints(of: rest).map { neighbour, fingerprints in
            CloneFinder.Source(
                path: neighbour.path, fingerprints: fingerprints, tokens: { neighbours.tokens(of: neighbour) })
        }
        var finder = CloneFinder(own + others)
        for index in files.indices { files[index].duplicates = finder.duplicates(of: index) }
    }
}
