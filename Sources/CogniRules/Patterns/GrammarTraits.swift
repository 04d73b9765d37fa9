import CogniSyntax
import Synchronization

/// What the matcher has to know of a grammar's node kinds. Found by name, so that it holds for every language.
struct GrammarTraits: Sendable {
    let grammar: Grammar
    let syntax: PatternSyntax
    /// Punctuation that means nothing once the tree is built.
    let punctuation: KindBits
    /// Parentheses around an expression.
    let parentheses: KindBits
    let identifiers: KindBits
    /// Whole string literals, and literals put together of them.
    let strings: KindBits
    /// The parts of a string literal without interpolation.
    let stringParts: KindBits
    /// Kinds that a pattern may leave out.
    let omissible: KindBits
    /// Fields that a pattern may leave out, with the sign before them.
    let omissibleFields: [UInt8]
    /// The sign before an omissible field: `->`, `:`.
    let omissibleSigns: KindBits
    /// Calls and members: what a chain goes through.
    let chains: KindBits
    /// Loops of the kind `for`.
    let forLoops: KindBits
    /// Lists of statements.
    let blocks: KindBits
    let expressionStatements: KindBits
    /// Statements that are more than an expression.
    let fullStatements: KindBits
    /// Functions and types: what is in them isn't a statement of the code around them.
    let scopes: KindBits
    let keywordArguments: KindBits
    let parameters: KindBits
    /// Numbers of the fields of dotted names.
    let member: (kind: UInt16, object: UInt8, name: UInt8)?

    private init(_ grammar: Grammar) {
        self.grammar = grammar
        let pack = grammar.pack
        let syntax = PatternSyntax.of(pack)
        func kinds(_ names: [String]) -> KindBits { KindBits(grammar, names) }
        self.syntax = syntax
        punctuation = kinds([
            ",", ";", "(", ")", "{", "}", "\n", "\r\n", "automatic_semicolon", "string_start", "string_end", "\"", "'",
        ])
        parentheses = kinds(["parenthesized_expression"])
        identifiers = KindBits(grammar) { $0.hasSuffix("identifier") || $0 == "name" || $0 == "constant" }
        strings = kinds(pack.kinds.strings + ["concatenated_string"])
        stringParts = KindBits(grammar) { name in
            ["content", "fragment", "escape", "start", "end", "quote", "delimiter", "text", "character", "string"]
                .contains { name.contains($0) } && !name.contains("interpol")
        }
        omissible = kinds([
            "decorator", "modifiers", "modifier", "type_annotation", "accessibility_modifier", "visibility_modifier",
            "function_modifiers", "async", "static", "throws", "type_parameters", "attribute_item", "attribute_list",
            "annotation", "marker_annotation", "storage_class_specifier", "type_qualifier", "override_modifier",
            "superclass", "class_heritage", "super_interfaces", "base_list",
        ])
        omissibleFields = ["return_type", "superclasses", "type"].compactMap(grammar.field)
        omissibleSigns = kinds(["->", ":"])
        chains = kinds(pack.kinds.calls + [syntax.member?.kind ?? "", "field_access", "subscript", "field_expression"])
        forLoops = kinds([
            "for_statement", "for_in_statement", "enhanced_for_statement", "foreach_statement", "for_range_loop",
        ])
        blocks = kinds([
            "module", "block", "program", "statement_block", "compound_statement", "translation_unit", "source_file",
            "statement_list", "statements", "body_statement", "compilation_unit", "declaration_list", "class_body",
            "switch_case", "switch_default", "switch_block_statement_group", "case_statement", "then", "do_group",
            "constructor_body", "template_body", "function_body", "field_declaration_list", "block_body", "else",
            "interface_body", "enum_body", "expression_case", "default_case", "communication_case", "switch_section",
        ])
        expressionStatements = kinds(["expression_statement"])
        fullStatements = KindBits(grammar) { name in
            name != "expression_statement"
                && ["_statement", "_definition", "_declaration", "_clause", "_item"].contains { name.hasSuffix($0) }
        }
        scopes = kinds(pack.kinds.functions + pack.kinds.types)
        keywordArguments = kinds(["keyword_argument"])
        parameters = kinds(pack.kinds.parameters)
        if let names = syntax.member, let kind = grammar.number(ofNamed: names.kind),
            let object = grammar.field(names.object), let name = grammar.field(names.name)
        {
            member = (kind, object, name)
        } else {
            member = nil
        }
    }

    /// The traits of `grammar`, made once.
    static func of(_ grammar: Grammar) -> GrammarTraits {
        if let known = made.withLock({ $0[grammar.pack.name] }) { return known }
        let traits = GrammarTraits(grammar)
        made.withLock { $0[grammar.pack.name] = traits }
        return traits
    }

    private static let made = Mutex<[String: GrammarTraits]>([:])
}

/// A set of node kinds, as bits.
struct KindBits: Sendable {
    private var words: [UInt64] = []

    init() {}

    init(_ grammar: Grammar, _ names: [String]) {
        let wanted = Set(names)
        self.init(grammar) { wanted.contains($0) }
    }

    init(_ grammar: Grammar, where include: (String) -> Bool) {
        words = Array(repeating: 0, count: grammar.kindNames.count / 64 + 1)
        for (number, name) in grammar.kindNames.enumerated() where include(name) { insert(UInt16(number)) }
    }

    mutating func insert(_ kind: UInt16) {
        while words.count <= Int(kind >> 6) { words.append(0) }
        words[Int(kind >> 6)] |= 1 << UInt64(kind & 63)
    }

    mutating func remove(_ kind: UInt16) {
        if Int(kind >> 6) < words.count { words[Int(kind >> 6)] &= ~(1 << UInt64(kind & 63)) }
    }

    func contains(_ kind: UInt16) -> Bool {
        let word = Int(kind >> 6)
        return word < words.count && words[word] & (1 << UInt64(kind & 63)) != 0
    }

    /// Every kind in the set, ascending.
    var numbers: [UInt16] {
        words.indices.flatMap { word in
            (0..<64).filter { words[word] & (1 << UInt64($0)) != 0 }.map { UInt16(word * 64 + $0) }
        }
    }
}

extension Grammar {
    /// The number of the kind called `name`. Where names are shared, tree-sitter reports the first one.
    func number(ofNamed name: String) -> UInt16? { kindNames.firstIndex(of: name).map(UInt16.init) }
}
