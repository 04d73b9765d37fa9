import CogniSyntax

/// Functions, types and fields, whose decorators may stand elsewhere.
extension CodeBuilder {
    /// Functions without a name of their own.
    static let functions: Set<String> = ["arrow_function", "function_expression", "generator_function"]

    /// A declaration with decorators that stand before it, at which it begins.
    mutating func decorated(_ index: Int, _ role: CodeRole, _ outer: [Int]) {
        let decorators = outer + children(index, "decorator")
        let start = (decorators.first ?? index)
        let range = span(start, index)
        switch kind(index) {
        case "method_definition", "function_declaration", "generator_function_declaration", "function_signature",
            "method_signature", "abstract_method_signature":
            function(index, role, range: range, name: child(index, "name").map { ($0, .name) }, decorators: decorators)
        case let kind where Self.functions.contains(kind):
            // The name of a function expression is seen by nobody else.
            function(index, role, range: range, name: child(index, "name").map { ($0, .detail) }, decorators: [])
        case "class_declaration", "abstract_class_declaration", "class": type(index, role, "class", range, decorators)
        case "interface_declaration": type(index, role, "interface", range, decorators)
        case "enum_declaration": type(index, role, "enum", range, decorators)
        case "field_definition", "public_field_definition": field(index, role, range, decorators)
        default: lower(index, as: role)
        }
    }

    mutating func function(
        _ index: Int, _ role: CodeRole, range: Range<Int>, name: (index: Int, role: CodeRole)?, decorators: [Int]
    ) {
        let isAnonymous = Self.functions.contains(kind(index))
        node(.function, role, range: range, flags: isAnonymous ? .anonymous : []) { builder in
            for decorator in decorators { builder.lower(decorator, as: .decorator) }
            builder.modifiers(
                of: index, ["async", "static", "get", "set", "*", "abstract"], as: isAnonymous ? .detail : .modifier)
            if let name { builder.propertyName(name.index, name.role) }
            builder.lower(index, field: "type_parameters", as: .detail)
            if let lone = builder.child(index, "parameter") {
                builder.node(.parameters, .parameters, at: lone) { $0.parameter(lone) }
            }
            builder.lower(index, field: "parameters", as: .parameters)
            builder.lower(index, field: "return_type", as: .type)
            if let body = builder.child(index, "body") { builder.functionBody(body) }
        }
    }

    /// `a => b` is `a => { return b }`.
    private mutating func functionBody(_ index: Int) {
        if kind(index) == "statement_block" { return lower(index, as: .body) }
        node(.block, .body, at: index) { builder in
            builder.node(.return, .item, at: index) { $0.lower(index, as: .value) }
        }
    }

    mutating func parameter(_ index: Int) {
        let pattern = child(index, "pattern") ?? index
        let isRest = kind(pattern) == "rest_pattern"
        node(.parameter, .item, at: index, label: isRest ? CodeLabel.of("...") : 0) { builder in
            for decorator in builder.children(index, "decorator") { builder.lower(decorator, as: .decorator) }
            builder.modifiers(of: index, ["readonly"])
            if isRest {
                builder.lowerChildren(of: pattern, as: .name)
            } else if builder.kind(pattern) == "assignment_pattern" {
                builder.lower(pattern, field: "left", as: .name)
                builder.lower(pattern, field: "right", as: .value)
            } else {
                builder.lower(pattern, as: .name)
            }
            builder.lower(index, field: "type", as: .type)
            builder.lower(index, field: "value", as: .value)
        }
    }

    private mutating func type(
        _ index: Int, _ role: CodeRole, _ label: String, _ range: Range<Int>, _ decorators: [Int]
    ) {
        let flags: CodeFlags = child(index, "name") == nil ? .anonymous : []
        node(.type, role, range: range, label: CodeLabel.of(label), flags: flags) { builder in
            for decorator in decorators { builder.lower(decorator, as: .decorator) }
            builder.modifiers(of: index, ["abstract", "const"])
            builder.lower(index, field: "name", as: .name)
            builder.lower(index, field: "type_parameters", as: .detail)
            for child in builder.namedChildren(index)
            where ["class_heritage", "extends_type_clause"].contains(builder.kind(child)) {
                builder.lower(child, as: .base)
            }
            builder.lower(index, field: "body", as: .body)
        }
    }

    private mutating func field(_ index: Int, _ role: CodeRole, _ range: Range<Int>, _ decorators: [Int]) {
        let hasValue = child(index, "value") != nil
        node(hasValue ? .assign : .declare, role, range: range, flags: .declaration) { builder in
            for decorator in decorators { builder.lower(decorator, as: .decorator) }
            builder.modifiers(of: index, ["static", "readonly", "declare", "abstract", "accessor"])
            if let name = builder.child(index, "name") ?? builder.child(index, "property") {
                builder.propertyName(name, .target)
            }
            builder.lower(index, field: "type", as: .type)
            builder.lower(index, field: "value", as: .value)
        }
    }

    /// The words before a declaration that are among `words`, and those that have nodes of their own.
    private mutating func modifiers(of index: Int, _ words: Set<String>, as role: CodeRole = .modifier) {
        for child in tree.children(index) {
            let kind = kind(child)
            if kind == "accessibility_modifier" || kind == "override_modifier"
                || !isNamed(child) && words.contains(kind)
            {
                leaf(.token, role, at: child)
            }
        }
    }

    /// The name of a property: quotes around it make no difference.
    mutating func propertyName(_ index: Int, _ role: CodeRole) {
        guard kind(index) == "string" else { return lower(index, as: role) }
        leaf(.name, role, range: contentRange(of: tree.nodes[index].range))
    }
}

extension Array<UInt8> {
    /// `range` without white space at its ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (lower, upper) = (range.lowerBound, range.upperBound)
        while lower < upper, self[lower] <= 0x20 { lower += 1 }
        while lower < upper, self[upper - 1] <= 0x20 { upper -= 1 }
        return lower..<upper
    }
}
