#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// What one function measures, without the named functions inside it unless it says so.
public struct FunctionMetrics: Sendable, Equatable {
    /// McCabe's number (A Complexity Measure, IEEE TSE 2(4), 1976): one more than the decisions. What is a decision is
    /// radon's answer for Python and lizard's elsewhere.
    public var cyclomatic: Int
    /// Cognitive complexity as SonarSource publishes it (https://www.sonarsource.com/resources/cognitive-complexity/),
    /// without its increment for recursion, which none of its own analysers counts.
    public var cognitive: Int
    /// Lines that hold code, from the one with the function's name to its last, those of inner functions included.
    public var length: Int
    /// Depth of the deepest statement that nests: 1 for an `if` in the body.
    public var nesting: Int
    /// Declared parameters, the receiver excluded unless it is written in the list.
    public var parameters: Int

    /// Metrics from their values; the defaults are those of an empty function.
    public init(cyclomatic: Int = 1, cognitive: Int = 0, length: Int = 0, nesting: Int = 0, parameters: Int = 0) {
        self.cyclomatic = cyclomatic
        self.cognitive = cognitive
        self.length = length
        self.nesting = nesting
        self.parameters = parameters
    }
}

/// What a function may measure before it is a finding.
public struct MetricLimits: Sendable, Equatable {
    /// Highest cyclomatic complexity.
    public var cyclomatic: Int
    /// Highest cognitive complexity.
    public var cognitive: Int
    /// Most lines of code.
    public var length: Int
    /// Deepest nesting of statements.
    public var nesting: Int
    /// Most parameters.
    public var parameters: Int

    /// Limits; the defaults leave nearly all functions of well-kept repositories alone.
    public init(cyclomatic: Int = 25, cognitive: Int = 40, length: Int = 200, nesting: Int = 6, parameters: Int = 10) {
        self.cyclomatic = cyclomatic
        self.cognitive = cognitive
        self.length = length
        self.nesting = nesting
        self.parameters = parameters
    }
}

/// Halstead's counts and what follows from them (M. H. Halstead, Elements of Software Science, 1977). The formulas are
/// radon's (https://radon.readthedocs.io/en/latest/intro.html#halstead-metrics), with binary logarithms.
public struct Halstead: Sendable, Equatable {
    /// η₁, distinct operators.
    public var distinctOperators: Int
    /// η₂, distinct operands.
    public var distinctOperands: Int
    /// N₁, all operators.
    public var operators: Int
    /// N₂, all operands.
    public var operands: Int

    /// Counts of nothing, or of what they say.
    public init(distinctOperators: Int = 0, distinctOperands: Int = 0, operators: Int = 0, operands: Int = 0) {
        self.distinctOperators = distinctOperators
        self.distinctOperands = distinctOperands
        self.operators = operators
        self.operands = operands
    }

    /// η = η₁ + η₂.
    public var vocabulary: Int { distinctOperators + distinctOperands }
    /// N = N₁ + N₂.
    public var length: Int { operators + operands }
    /// V = N log₂ η, in bits.
    public var volume: Double { vocabulary == 0 ? 0 : Double(length) * log2(Double(vocabulary)) }
    /// D = η₁ / 2 × N₂ / η₂.
    public var difficulty: Double {
        distinctOperands == 0 ? 0 : Double(distinctOperators * operands) / Double(2 * distinctOperands)
    }
    /// E = D × V.
    public var effort: Double { difficulty * volume }
    /// B = V / 3000, an estimate of the defects delivered.
    public var bugs: Double { volume / 3_000 }
}

/// How many lines of which kind a file has.
public struct LineCounts: Sendable, Equatable {
    /// All lines.
    public var total: Int
    /// Lines that hold code. In Python without doc strings, as radon's SLOC.
    public var code: Int
    /// Lines with a comment on them, beside code or alone.
    public var comments: Int
    /// Lines of strings that stand alone as a statement, in Python: doc strings of more than one line.
    public var docStrings: Int
    /// Lines with nothing on them.
    public var blank: Int
    /// Logical lines, in Python, as radon's LLOC; `nil` elsewhere.
    public var logical: Int?

    /// Counts from their values.
    public init(
        total: Int = 0, code: Int = 0, comments: Int = 0, docStrings: Int = 0, blank: Int = 0, logical: Int? = nil
    ) {
        self.total = total
        self.code = code
        self.comments = comments
        self.docStrings = docStrings
        self.blank = blank
        self.logical = logical
    }
}

/// The maintainability index of a file, 0 to 100, as radon computes it
/// (https://radon.readthedocs.io/en/latest/intro.html#maintainability-index): a mixture of the one of the Software
/// Engineering Institute, with its term for comments, and of Visual Studio's, with its scale.
public enum MaintainabilityIndex {
    /// `max(0, 100 × (171 − 5.2 ln V − 0.23 G − 16.2 ln L + 50 sin √(2.46 C)) / 171)`, at most 100.
    /// - Parameters:
    ///   - volume: V, Halstead's volume; without any the index is 100.
    ///   - cyclomatic: G, the file's cyclomatic complexity.
    ///   - lines: L, logical lines where they are counted, else code lines; without any the index is 100.
    ///   - comments: comment lines per hundred code lines; C is that in radians.
    public static func of(volume: Double, cyclomatic: Int, lines: Int, comments: Double) -> Double {
        guard volume > 0, lines > 0 else { return 100 }
        let index =
            171 - 5.2 * log(volume) - 0.23 * Double(cyclomatic) - 16.2 * log(Double(lines))
            + 50 * sin((2.46 * comments * .pi / 180).squareRoot())
        return min(max(0, index * 100 / 171), 100)
    }
}

/// One function of a measured file.
public struct MeasuredFunction: Sendable, Equatable {
    /// The qualified name; `(anonymous)` at its end where it has none.
    public let name: String
    /// First and last line.
    public let lines: ClosedRange<Int>
    /// What it measures.
    public let metrics: FunctionMetrics
    /// Its Halstead counts, those of inner functions included.
    public let halstead: Halstead

    /// A function from its parts.
    public init(name: String, lines: ClosedRange<Int>, metrics: FunctionMetrics, halstead: Halstead) {
        self.name = name
        self.lines = lines
        self.metrics = metrics
        self.halstead = halstead
    }
}

/// The metrics of one file.
public struct FileMetrics: Sendable, Equatable {
    /// The language's stable name.
    public let language: String
    /// Whether the text has syntax errors, which may put the numbers off.
    public let hasSyntaxErrors: Bool
    /// Its lines by kind.
    public let lines: LineCounts
    /// Cyclomatic complexity of the whole file.
    public let cyclomatic: Int
    /// Halstead counts of the whole file.
    public let halstead: Halstead
    /// The maintainability index, 0 to 100.
    public let maintainability: Double
    /// Its functions in the order in which they begin.
    public let functions: [MeasuredFunction]

    /// Metrics from their parts.
    public init(
        language: String, hasSyntaxErrors: Bool = false, lines: LineCounts, cyclomatic: Int, halstead: Halstead,
        maintainability: Double, functions: [MeasuredFunction]
    ) {
        self.language = language
        self.hasSyntaxErrors = hasSyntaxErrors
        self.lines = lines
        self.cyclomatic = cyclomatic
        self.halstead = halstead
        self.maintainability = maintainability
        self.functions = functions
    }
}
