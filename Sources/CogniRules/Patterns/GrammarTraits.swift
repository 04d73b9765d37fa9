import CogniSyntax
import Synchronization

/// What the kind of a node means to the matcher.
struct KindRoles: OptionSet {
    let rawValue: UInt32

    /// Punctuation that means nothing once the tree is built.
    static let punctuation = KindRoles(rawValue: 1)
    /// Parentheses around an expression.
    static let parentheses = KindRoles(rawValue: 2)
    static let identifier = KindRoles(rawValue: 4)
    /// A whole string literal, or a literal put together of some.
    static let string = KindRoles(rawValue: 8)
    /// A part of a string literal without interpolation.
    static let stringPart = KindRoles(rawValue: 16)
    /// May stand in a match although the pattern leaves it out.
    static let omissible = KindRoles(rawValue: 32)
    /// The sign before an omissible field: `->`, `:`.
    static let omissibleSign = KindRoles(rawValue: 64)
    /// Calls and members: what a chain goes through.
    static let chain = KindRoles(rawValue: 128)
    /// Loops of the kind `for`.
    static let forLoop = KindRoles(rawValue: 256)
    /// A list of statements.
    static let block = KindRoles(rawValue: 512)
    static let expressionStatement = KindRoles(rawValue: 1024)
    /// A statement that is more than an expression.
    static let fullStatement = KindRoles(rawValue: 2048)
    /// Functions and types: what is in them isn't a statement of the code around them.
    static let scope = KindRoles(rawValue: 4096)
    static let keywordArgument = KindRoles(rawValue: 8192)
    static let parameter = KindRoles(rawValue: 16384)
}

/// What the matcher has to know of a grammar. Roles go by the names of kinds, so that they hold for every language.
struct GrammarTraits: Sendable {
    let grammar: Grammar
    let syntax: PatternSyntax
    /// Fields that a pattern may leave out, with the sign before them.
    let omissibleFields: [UInt8]
    /// Numbers of the kind and the fields of dotted names.
    let member: (kind: UInt16, object: UInt8, name: UInt8)?
    /// By kind number.
    private let roles: [KindRoles]

    private init(_ grammar: Grammar) {
        let syntax = PatternSyntax.of(grammar.pack)
        self.grammar = grammar
        self.syntax = syntax
        let own = Self.roles(of: grammar.pack, syntax)
        roles = grammar.kindNames.map { name in
            Self.common[name, default: []].union(own[name, default: []]).union(Self.roles(ofSuffixesIn: name))
        }
        omissibleFields = ["return_type", "superclasses", "type"].compactMap(grammar.field)
        if let names = syntax.member, let kind = grammar.number(ofNamed: names.kind),
            let object = grammar.field(names.object), let name = grammar.field(names.name)
        {
            member = (kind, object, name)
        } else {
            member = nil
        }
    }

    /// Whether nodes of `kind` have `role`.
    @inline(__always)
    func `is`(_ kind: UInt16, _ role: KindRoles) -> Bool {
        // The error node's number is past the end.
        Int(kind) < roles.count && roles[Int(kind)].contains(role)
    }

    /// Every kind with `role`, ascending.
    func kinds(_ role: KindRoles) -> [UInt16] {
        roles.indices.filter { roles[$0].contains(role) }.map(UInt16.init)
    }

    /// The traits of `grammar`, made once.
    static func of(_ grammar: Grammar) -> GrammarTraits {
        if let known = made.withLock({ $0[grammar.pack.name] }) { return known }
        let traits = GrammarTraits(grammar)
        made.withLock { $0[grammar.pack.name] = traits }
        return traits
    }

    private static let made = Mutex<[String: GrammarTraits]>([:])

    /// Roles that the language pack gives.
    private static func roles(of pack: LanguagePack, _ syntax: PatternSyntax) -> [String: KindRoles] {
        var roles: [String: KindRoles] = [:]
        for name in pack.kinds.strings { roles[name, default: []].insert(.string) }
        for name in pack.kinds.calls { roles[name, default: []].insert(.chain) }
        for name in pack.kinds.functions + pack.kinds.types { roles[name, default: []].insert(.scope) }
        for name in pack.kinds.parameters { roles[name, default: []].insert(.parameter) }
        if let member = syntax.member { roles[member.kind, default: []].insert(.chain) }
        return roles
    }

    private static func roles(ofSuffixesIn name: String) -> KindRoles {
        var roles: KindRoles = []
        if name.hasSuffix("identifier") { roles.insert(.identifier) }
        let isStatement = ["_statement", "_definition", "_declaration", "_clause", "_item"].contains(
            where: name.hasSuffix)
        if isStatement, name != "expression_statement" { roles.insert(.fullStatement) }
        return roles
    }

    /// Roles that a name has in every grammar.
    private static let common: [String: KindRoles] = {
        let names: [(KindRoles, [String])] = [
            (
                .punctuation,
                [
                    ",", ";", "(", ")", "{", "}", "\n", "\r\n", "automatic_semicolon", "string_start", "string_end",
                    "\"", "'",
                ]
            ),
            (.parentheses, ["parenthesized_expression"]),
            (.identifier, ["name", "constant"]),
            (.string, ["concatenated_string"]),
            (
                .stringPart,
                [
                    "string", "string_literal", "string_start", "string_end", "string_content", "string_fragment",
                    "string_value", "string_literal_content", "raw_string_content", "raw_string_literal_content",
                    "raw_string_delimiter", "raw_string_start", "raw_string_end", "interpreted_string_literal_content",
                    "multiline_string_fragment", "line_str_text", "multi_line_str_text", "raw_str_part",
                    "raw_str_end_part", "str_escaped_char", "character_escape_seq", "escape_sequence", "character",
                    "heredoc_start", "heredoc_content", "heredoc_end",
                ]
            ),
            (
                .omissible,
                [
                    "decorator", "modifiers", "modifier", "type_annotation", "accessibility_modifier",
                    "visibility_modifier", "function_modifiers", "async", "static", "throws", "type_parameters",
                    "attribute_item", "attribute_list", "annotation", "marker_annotation", "storage_class_specifier",
                    "type_qualifier", "override_modifier", "superclass", "class_heritage", "super_interfaces",
                    "base_list",
                ]
            ),
            (.omissibleSign, ["->", ":"]),
            (.chain, ["field_access", "subscript", "field_expression"]),
            (
                .forLoop,
                [
                    "for_statement", "for_in_statement", "enhanced_for_statement", "foreach_statement",
                    "for_range_loop",
                ]
            ),
            (
                .block,
                [
                    "module", "block", "program", "statement_block", "compound_statement", "translation_unit",
                    "source_file", "statement_list", "statements", "body_statement", "compilation_unit",
                    "declaration_list", "class_body", "switch_case", "switch_default", "switch_block_statement_group",
                    "case_statement", "then", "do_group", "constructor_body", "template_body", "function_body",
                    "field_declaration_list", "block_body", "else", "interface_body", "enum_body", "expression_case",
                    "default_case", "communication_case", "switch_section",
                ]
            ),
            (.expressionStatement, ["expression_statement"]),
            (.keywordArgument, ["keyword_argument"]),
        ]
        var roles: [String: KindRoles] = [:]
        for (role, names) in names {
            for name in names { roles[name, default: []].insert(role) }
        }
        return roles
    }()
}

extension Grammar {
    /// The number of the kind called `name`. Where names are shared, tree-sitter reports the first one.
    func number(ofNamed name: String) -> UInt16? { kindNames.firstIndex(of: name).map(UInt16.init) }
}
