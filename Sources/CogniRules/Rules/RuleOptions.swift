import CogniRuleFormat

/// `options` of a rule, by Semgrep's names. Those that change nothing in this engine are known and checked, but not kept.
struct RuleOptions: Sendable {
    var constantPropagation = true
    var symbolicPropagation = false
    /// Metavariables of a source and a sink have to stand for the same code.
    var taintUnifiesMetavariables = false
    var taintAssumesSafeFunctions = false
    var taintAssumesSafeIndexes = false
    var taintAssumesSafeComparisons = false
    var taintAssumesSafeBooleans = false
    var taintAssumesSafeNumbers = false
    var taintOnlyThroughAssignments = false
    /// Of this engine: what a comparison with an allow list, a constant or a type let through is clean from there on.
    var taintAllowListGuards = false
    /// Of this engine: the usual methods of lists and maps keep taint at the key or position where it was put.
    var taintContainers = false
    /// Findings of taint rules are shown at the source.
    var taintFocusesOnSource = false
    /// Operands of associative and commutative operators match in any order.
    var acMatching = true
    var commutativeBooleans = false
    var symmetricEquality = false
    /// `$X = $E` matches declarations with a value, too.
    var declarationsAreAssignments = true
    /// An expression as a statement is found anywhere in a statement.
    var implicitDeepStatements = true
    var implicitReturn = true
    /// Line breaks that an ellipsis may span in generic mode.
    var genericEllipsisMaxSpan = 10
    var genericComments: GenericCommentStyle?

    init() {}

    /// Reads `options`.
    init(_ node: RuleNode, _ decoder: RuleDecoder) throws(RuleError) {
        guard case .mapping(let entries) = node.content else {
            if node.text == "" || node.text == "null" { return }
            throw decoder.error(node, "`options` has to be a mapping")
        }
        for entry in entries { try set(entry, decoder) }
    }

    private mutating func set(_ entry: RuleNode.Entry, _ decoder: RuleDecoder) throws(RuleError) {
        if let flag = Self.flags[entry.key] {
            self[keyPath: flag()] = try decoder.bool(entry)
        } else if Self.withoutEffect.contains(entry.key) {
            return
        } else {
            try setOther(entry, decoder)
        }
    }

    private mutating func setOther(_ entry: RuleNode.Entry, _ decoder: RuleDecoder) throws(RuleError) {
        switch entry.key {
        case "taint_focus_on", "taint_match_on":
            taintFocusesOnSource = try decoder.choice(entry, ["sink": false, "source": true])
        case "generic_ellipsis_max_span": genericEllipsisMaxSpan = try decoder.count(entry)
        case "generic_comment_style":
            genericComments = try decoder.choice(entry, ["c": .c, "cpp": .cpp, "shell": .shell])
        case "generic_engine":
            guard entry.value.text == "spacegrep" else {
                throw decoder.error(
                    entry.value, "the option `generic_engine: \(entry.value.text ?? "")` is not supported")
            }
        default:
            let known = Array(Self.flags.keys) + Self.withoutEffect + Self.others
            throw RuleError(
                file: decoder.file, line: entry.value.line, reason: "the option `\(entry.key)` is not supported",
                hint: "Known here: " + known.sorted().joined(separator: ", ") + ".")
        }
    }

    private static let flags: [String: @Sendable () -> WritableKeyPath<RuleOptions, Bool>] = [
        "constant_propagation": { \.constantPropagation }, "symbolic_propagation": { \.symbolicPropagation },
        "taint_unify_mvars": { \.taintUnifiesMetavariables },
        "taint_assume_safe_functions": { \.taintAssumesSafeFunctions },
        "taint_assume_safe_indexes": { \.taintAssumesSafeIndexes },
        "taint_assume_safe_comparisons": { \.taintAssumesSafeComparisons },
        "taint_assume_safe_booleans": { \.taintAssumesSafeBooleans },
        "taint_assume_safe_numbers": { \.taintAssumesSafeNumbers },
        "taint_allow_list_guards": { \.taintAllowListGuards }, "taint_containers": { \.taintContainers },
        "taint_only_propagate_through_assignments": { \.taintOnlyThroughAssignments },
        "ac_matching": { \.acMatching }, "commutative_boolop": { \.commutativeBooleans },
        "symmetric_eq": { \.symmetricEquality }, "vardef_assign": { \.declarationsAreAssignments },
        "implicit_deep_exprstmt": { \.implicitDeepStatements }, "implicit_return": { \.implicitReturn },
    ]
    private static let others = [
        "taint_focus_on", "taint_match_on", "generic_ellipsis_max_span", "generic_comment_style", "generic_engine",
    ]
    /// Switches of Semgrep's engine for what this one always or never does.
    private static let withoutEffect = [
        "interfile", "commutative_compop", "flddef_assign", "attr_expr", "unify_ids_strictly", "arrow_is_function",
        "let_is_var", "go_deeper_expr", "go_deeper_stmt", "implicit_ellipsis", "xml_singleton_loose_matching",
        "xml_attrs_implicit_ellipsis", "xml_children_ordered", "cpp_parsing_pref", "decorators_order_matters",
        "generic_multiline", "generic_braces", "generic_extra_braces", "generic_extra_word_characters",
        "generic_caseless", "taint_intrafile", "taint_propagate_through_lambdas",
    ]
}
