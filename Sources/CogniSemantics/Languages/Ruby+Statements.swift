import CogniSyntax

/// Calls, methods and control flow of Ruby.
extension CodeBuilder {
    // MARK: Calls and methods

    /// A call without its block. Without arguments it is only a member, unless something follows that calls it.
    mutating func lowerCall(_ index: Int, _ role: CodeRole, isCalled: Bool) {
        let arguments = child(index, "arguments")
        guard arguments != nil || isCalled else { return lowerCallee(index, role) }
        let start = tree.nodes[index].range.lowerBound
        let last = arguments ?? child(index, "method") ?? index
        node(.call, role, range: start..<tree.nodes[last].range.upperBound) { builder in
            builder.lowerCallee(index, .callee)
            if let arguments {
                builder.lower(arguments, as: .arguments)
            } else {
                let end = builder.tree.nodes[last].range.upperBound
                builder.node(.arguments, .arguments, range: end..<end)
            }
        }
    }

    private mutating func lowerCallee(_ index: Int, _ role: CodeRole) {
        guard let receiver = child(index, "receiver") else { return lower(index, field: "method", as: role) }
        // `f.()` calls `f`.
        guard let method = child(index, "method") else { return lower(receiver, as: role) }
        let range = span(index, method)
        node(.member, role, range: range) { builder in
            builder.lower(receiver, as: .object)
            builder.leaf(.name, .name, at: method)
        }
    }

    mutating func lowerMethod(_ index: Int, _ role: CodeRole) {
        node(.function, role, at: index) { builder in
            builder.lower(index, field: "object", as: .object)
            if let name = builder.child(index, "name") { builder.leaf(.name, .name, at: name) }
            builder.lowerParameters(builder.child(index, "parameters"), of: index)
            builder.lowerFunctionBody(builder.child(index, "body"), of: index)
        }
    }

    mutating func lowerParameters(_ list: Int?, of index: Int) {
        guard let list else {
            let start = tree.nodes[index].range.lowerBound
            return node(.parameters, .parameters, range: start..<start)
        }
        node(.parameters, .parameters, at: list) { builder in
            for parameter in builder.namedChildren(list) { builder.lowerParameter(parameter) }
        }
    }

    private mutating func lowerParameter(_ index: Int) {
        node(.parameter, .item, at: index) { builder in
            switch builder.kind(index) {
            case "optional_parameter", "keyword_parameter", "splat_parameter", "hash_splat_parameter",
                "block_parameter":
                if let sign = builder.tree.children(index).first(where: { ["*", "**", "&"].contains(builder.kind($0)) })
                {
                    builder.leaf(.token, .modifier, at: sign)
                }
                builder.lower(index, field: "name", as: .name)
                builder.lower(index, field: "value", as: .value)
            case "destructured_parameter":
                builder.node(.tuple, .name, at: index) { builder in
                    for part in builder.namedChildren(index) { builder.lowerParameter(part) }
                }
            default: builder.lower(index, as: .name)
            }
        }
    }

    // MARK: Statements

    /// The body of a method or block, whose last expression is returned.
    mutating func lowerFunctionBody(_ body: Int?, of index: Int) {
        guard let body else {
            let end = tree.nodes[index].range.upperBound
            return node(.block, .body, range: end..<end)
        }
        // To the end of the method, so that the body is more than a lone statement in it.
        let range = span(body, index)
        node(.block, .body, range: range) { builder in
            switch builder.kind(body) {
            case "body_statement": builder.lowerProtected(body, returning: true)
            case "block_body": builder.lowerStatementList(body, returning: true)
            default: builder.lowerReturned(body)
            }
        }
    }

    /// The statements of a type or module.
    mutating func lowerBodyBlock(of index: Int) {
        if let body = child(index, "body") { return lower(body, as: .body) }
        let end = tree.nodes[index].range.upperBound
        node(.block, .body, range: end..<end)
    }

    mutating func lowerBody(field: String, of index: Int, as role: CodeRole = .body) {
        guard let body = child(index, field) else { return }
        switch kind(body) {
        case "then", "do", "else", "block_body", "body_statement": lower(body, as: role)
        default: node(.block, role, at: body) { $0.lowerStatement(body) }
        }
    }

    mutating func lowerStatementList(_ index: Int, returning: Bool = false) {
        lowerStatementList(namedChildren(index)[...], returning: returning)
    }

    private mutating func lowerStatementList(_ statements: ArraySlice<Int>, returning: Bool) {
        for statement in statements {
            if returning, statement == statements.last { lowerReturned(statement) } else { lowerStatement(statement) }
        }
    }

    /// A word by itself calls a method, or names a variable: nobody can tell, and Semgrep takes it for a call.
    mutating func lowerStatement(_ index: Int, as role: CodeRole = .item) {
        guard kind(index) == "identifier", !isPattern else { return lower(index, as: role) }
        let end = tree.nodes[index].range.upperBound
        node(.call, role, at: index) { builder in
            builder.leaf(.name, .callee, at: index)
            builder.node(.arguments, .arguments, range: end..<end)
        }
    }

    /// The last statement of a body: what it comes to is returned.
    private mutating func lowerReturned(_ index: Int) {
        guard !isPattern else { return lowerStatement(index) }
        switch kind(index) {
        case "if", "unless", "elsif", "if_modifier", "unless_modifier": lowerIf(index, .item, returning: true)
        case "case", "case_match": lowerCase(index, .item, returning: true)
        case "begin": lowerBegin(index, .item, returning: true)
        case "identifier": node(.return, .item, at: index) { $0.lowerStatement(index, as: .value) }
        case "assignment", "operator_assignment", "while", "until", "for", "while_modifier", "until_modifier",
            "rescue_modifier",
            "return", "break", "next", "redo", "retry", "yield", "method", "singleton_method", "class", "module",
            "singleton_class",
            "alias", "undef", "ERROR":
            lowerStatement(index)
        default: node(.return, .item, at: index) { $0.lower(index, as: .value) }
        }
    }

    /// Statements with `rescue`, `else` and `ensure` after them.
    mutating func lowerProtected(_ index: Int, returning: Bool) {
        let children = namedChildren(index)
        let clauses = children.drop { !["rescue", "else", "ensure"].contains(kind($0)) }
        let statements = children[..<clauses.startIndex]
        guard let firstClause = clauses.first else { return lowerStatementList(statements, returning: returning) }
        let start = tree.nodes[index].range.lowerBound
        node(.try, .item, at: index) { builder in
            let end = builder.tree.nodes[firstClause].range.lowerBound
            builder.node(.block, .body, range: start..<max(start, end)) {
                $0.lowerStatementList(statements, returning: returning)
            }
            for clause in clauses {
                switch builder.kind(clause) {
                case "rescue": builder.lowerHandler(clause, returning: returning)
                case "else":
                    builder.node(.block, .alternative, at: clause) {
                        $0.lowerStatementList(clause, returning: returning)
                    }
                case "ensure": builder.node(.block, .finalizer, at: clause) { $0.lowerStatementList(clause) }
                default: builder.lower(clause, as: .item)
                }
            }
        }
    }

    mutating func lowerBegin(_ index: Int, _ role: CodeRole, returning: Bool) {
        node(.block, role, at: index) { $0.lowerProtected(index, returning: returning) }
    }

    private mutating func lowerHandler(_ index: Int, returning: Bool) {
        node(.handler, .handler, at: index) { builder in
            if let exceptions = builder.child(index, "exceptions") {
                let types = builder.namedChildren(exceptions)
                if let only = types.first, types.count == 1 {
                    builder.lower(only, as: .type)
                } else {
                    builder.node(.tuple, .type, at: exceptions) { $0.lowerChildren(of: exceptions) }
                }
            }
            if let variable = builder.child(index, "variable") { builder.lowerChildren(of: variable, as: .name) }
            builder.lowerBranch(builder.child(index, "body"), of: index, as: .body, returning: returning)
        }
    }

    // MARK: Branches

    /// A branch: an empty block when nothing is written.
    private mutating func lowerBranch(_ branch: Int?, of index: Int, as role: CodeRole, returning: Bool) {
        guard let branch else {
            let end = tree.nodes[index].range.upperBound
            return node(.block, role, range: end..<end)
        }
        node(.block, role, at: branch) { builder in
            switch builder.kind(branch) {
            case "then", "else": builder.lowerStatementList(branch, returning: returning)
            case _ where returning: builder.lowerReturned(branch)
            default: builder.lowerStatement(branch)
            }
        }
    }

    mutating func lowerIf(_ index: Int, _ role: CodeRole, returning: Bool) {
        node(.if, role, at: index) { builder in
            builder.lowerCondition(of: index, negated: builder.kind(index).hasPrefix("unless"))
            let body = builder.child(index, "consequence") ?? builder.child(index, "body")
            builder.lowerBranch(body, of: index, as: .body, returning: returning)
            guard let alternative = builder.child(index, "alternative") else { return }
            if builder.kind(alternative) == "elsif" {
                builder.node(.block, .alternative, at: alternative) {
                    $0.lowerIf(alternative, .item, returning: returning)
                }
            } else {
                builder.lowerBranch(alternative, of: index, as: .alternative, returning: returning)
            }
        }
    }

    mutating func lowerCondition(of index: Int, negated: Bool) {
        guard let condition = child(index, "condition") else { return }
        guard negated else { return lower(condition, as: .condition) }
        node(.unary, .condition, at: condition, label: CodeLabel.of("!")) { $0.lower(condition, as: .value) }
    }

    mutating func lowerCase(_ index: Int, _ role: CodeRole, returning: Bool) {
        node(.switch, role, at: index) { builder in
            builder.lower(index, field: "value", as: .condition)
            let cases = builder.namedChildren(index).filter {
                ["when", "in_clause", "else"].contains(builder.kind($0))
            }
            let end = builder.tree.nodes[index].range.upperBound
            let start = cases.first.map { builder.tree.nodes[$0].range.lowerBound } ?? end
            builder.node(.block, .body, range: start..<end) { builder in
                for part in cases {
                    builder.node(.case, .item, at: part) { builder in
                        let isDefault = builder.kind(part) == "else"
                        for pattern in builder.children(part, "pattern") { builder.lower(pattern, as: .item) }
                        builder.lowerBranch(
                            isDefault ? part : builder.child(part, "body"), of: part, as: .body, returning: returning)
                    }
                }
            }
        }
    }

    /// `return`, `next`, `break`, `yield` with what they hand on: one value, or a tuple of them.
    mutating func lowerRubyJump(_ jump: CodeKind, _ index: Int, _ role: CodeRole) {
        node(jump, role, at: index) { builder in
            guard let list = builder.namedChildren(index).first else { return }
            let values = builder.namedChildren(list)
            if let only = values.first, values.count == 1, builder.kind(list) == "argument_list" {
                builder.lower(only, as: .value)
            } else if !values.isEmpty {
                builder.node(.tuple, .value, at: list) { $0.lowerChildren(of: list) }
            }
        }
    }
}
