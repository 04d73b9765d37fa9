import CogniSyntax

extension LanguageForms {
    /// Shell scripts. A command is a call whose arguments begin with its own name, so that `... bash ...` is any command with that
    /// word in it; an expansion is a sign before a name.
    static let bash = LanguageForms(forms: [
        // Words.
        "word": .leaf(.literal),
        "variable_name": .leaf(.name),
        "special_variable_name": .leaf(.name),
        "raw_string": .string(),
        "ansi_c_string": .string(),
        "string": .custom { builder, index, role in builder.lowerQuoted(index, role) },
        "translated_string": .transparent,
        "concatenation": .custom { builder, index, role in
            builder.node(.other, role, at: index, label: CodeLabel.of("concatenation")) {
                $0.lowerChildren(of: index)
            }
        },
        "simple_expansion": .custom { builder, index, role in builder.lowerExpansion(index, role) },
        "expansion": .custom { builder, index, role in builder.lowerExpansion(index, role) },
        "command_substitution": .custom { builder, index, role in builder.lowerNested(index, role, sign: "$(") },
        "process_substitution": .custom { builder, index, role in builder.lowerNested(index, role, sign: "<(") },
        "subscript": .node(.index, ["name": .object]),

        // Commands.
        "command": .custom { builder, index, role in builder.lowerCommand(index, role, redirects: []) },
        "command_name": .transparent,
        "redirected_statement": .custom(redirected),
        "pipeline": .custom(pipeline),
        "list": .custom { builder, index, role in
            let parts = builder.namedChildren(index)
            guard let left = parts.first, let right = parts.last, parts.count == 2 else {
                return builder.node(.block, role, at: index) { $0.lowerChildren(of: index) }
            }
            let sign = builder.tree.children(index).first { !builder.isNamed($0) }
            builder.node(.binary, role, at: index, label: sign.map { CodeLabel.of(builder.tree.text($0)) } ?? 0) {
                builder in
                builder.lower(left, as: .left)
                builder.lower(right, as: .right)
            }
        },
        "negated_command": .custom { builder, index, role in
            builder.node(.unary, role, at: index, label: CodeLabel.of("!")) { $0.lowerChildren(of: index, as: .value) }
        },
        "subshell": .node(.block),
        "do_group": .node(.block),

        // Assignments and declarations.
        "variable_assignment": .custom { builder, index, role in
            builder.lowerAssignment(index, role, at: index, modifiers: [])
        },
        "variable_assignments": .transparent,
        "declaration_command": .custom(declaration),
        "unset_command": .node(.delete),
        "function_definition": .custom { builder, index, role in
            builder.node(.function, role, at: index) { builder in
                if let name = builder.child(index, "name") { builder.leaf(.name, .name, at: name) }
                let start = builder.tree.nodes[index].range.lowerBound
                builder.node(.parameters, .parameters, range: start..<start)
                if let body = builder.child(index, "body") { builder.lowerBody(body, as: .body) }
            }
        },

        // Control flow.
        "if_statement": .custom { builder, index, role in builder.lowerBranch(index, role, after: [][...]) },
        "while_statement": .custom { builder, index, role in
            let isUntil = builder.tree.children(index).contains { builder.kind($0) == "until" }
            builder.node(.while, role, at: index) { builder in
                let condition = builder.children(index, "condition").filter { builder.isNamed($0) }
                if isUntil, let first = condition.first {
                    builder.node(.unary, .condition, at: first, label: CodeLabel.of("!")) {
                        $0.lowerTogether(condition, as: .value)
                    }
                } else {
                    builder.lowerTogether(condition, as: .condition)
                }
                builder.lower(index, field: "body", as: .body)
            }
        },
        "for_statement": .custom { builder, index, role in
            builder.node(.forEach, role, at: index) { builder in
                builder.lower(index, field: "variable", as: .target)
                let values = builder.children(index, "value")
                if let only = values.first, values.count == 1 {
                    builder.lower(only, as: .value)
                } else if let first = values.first, let last = values.last {
                    let range = builder.span(first, last)
                    builder.node(.list, .value, range: range) { builder in
                        for value in values { builder.lower(value, as: .item) }
                    }
                }
                builder.lower(index, field: "body", as: .body)
            }
        },
        "c_style_for_statement": .custom { builder, index, role in
            builder.node(.for, role, at: index) { builder in
                for (field, part) in [
                    ("initializer", CodeRole.initial), ("condition", .condition), ("update", .update),
                ] {
                    builder.lowerTogether(builder.children(index, field).filter { builder.isNamed($0) }, as: part)
                }
                builder.lower(index, field: "body", as: .body)
            }
        },
        "case_statement": .custom { builder, index, role in
            builder.node(.switch, role, at: index) { builder in
                builder.lower(index, field: "value", as: .condition)
                builder.node(.block, .body, at: index) { builder in
                    for item in builder.namedChildren(index) where builder.kind(item) == "case_item" {
                        builder.lower(item, as: .item)
                    }
                }
            }
        },
        "case_item": .custom { builder, index, role in
            let values = builder.children(index, "value")
            builder.node(.case, role, at: index) { builder in
                // `*` is the default case.
                for value in values where !builder.tree.text(value).elementsEqual("*".utf8) {
                    builder.lower(value, as: .item)
                }
                builder.node(.block, .body, at: index) { builder in
                    for statement in builder.namedChildren(index) where !values.contains(statement) {
                        builder.lower(statement, as: .item)
                    }
                }
            }
        },
    ])

    @Sendable private static func redirected(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        let body = builder.child(index, "body")
        let redirects = builder.namedChildren(index).filter { $0 != body }
        if let body, builder.kind(body) == "command" { return builder.lowerCommand(body, role, redirects: redirects) }
        guard let body, builder.kind(body) == "pipeline" else {
            return builder.node(.other, role, at: index, label: CodeLabel.of("redirected_statement")) {
                $0.lowerChildren(of: index)
            }
        }
        builder.lowerPipeline(builder.namedChildren(body)[...], role, redirects: redirects)
    }

    /// `a | b | c` is `(a | b) | c`.
    @Sendable private static func pipeline(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        builder.lowerPipeline(builder.namedChildren(index)[...], role, redirects: [])
    }

    /// `export A=1 B`: an assignment each.
    @Sendable private static func declaration(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        let names = builder.namedChildren(index).filter {
            ["variable_assignment", "variable_name"].contains(builder.kind($0))
        }
        let modifiers = builder.tree.children(index).filter { !names.contains($0) }
        for name in names {
            let place = names.count == 1 ? index : name
            guard builder.kind(name) == "variable_name" else {
                builder.lowerAssignment(name, role, at: place, modifiers: modifiers)
                continue
            }
            builder.node(.declare, role, at: place) { builder in
                for modifier in modifiers { builder.leaf(.token, .modifier, at: modifier) }
                builder.lower(name, as: .target)
            }
        }
    }
}

extension CodeBuilder {
    // MARK: Commands

    /// `A=1 name argument…`: the name is the callee and the first argument.
    fileprivate mutating func lowerCommand(_ index: Int, _ role: CodeRole, redirects: [Int]) {
        let arguments = children(index, "argument").filter { isNamed($0) }
        guard let name = child(index, "name") else {
            return node(.other, role, at: index, label: CodeLabel.of("command")) { $0.lowerChildren(of: index) }
        }
        if let jump = jump(name), let parent = self.parent(index), kind(parent) != "pipeline" {
            return node(jump, role, at: index) { $0.lowerTogether(arguments, as: .value) }
        }
        // A word that is the whole of a pattern is searched for as the name of any command.
        if isPattern, arguments.isEmpty, redirects.isEmpty, let parent = self.parent(index), kind(parent) == "program",
            namedChildren(parent).count == 1
        {
            return lowerCalled(name, role)
        }
        let end = ([name] + arguments + redirects).map { tree.nodes[$0].range.upperBound }.max() ?? 0
        node(.call, role, range: tree.nodes[index].range.lowerBound..<max(end, tree.nodes[index].range.upperBound)) {
            builder in
            builder.lowerCalled(name, .callee)
            builder.node(
                .arguments, .arguments,
                range: builder.tree.nodes[name].range.lowerBound..<max(end, builder.tree.nodes[name].range.upperBound)
            ) {
                builder in
                for word in [name] + arguments { builder.lower(word, as: .item) }
            }
            // Variables that are set for the command alone, and where its input and output go.
            for child in builder.namedChildren(index) where builder.kind(child) == "variable_assignment" {
                builder.node(.keywordArgument, .detail, at: child) { builder in
                    builder.lower(child, field: "name", as: .name)
                    builder.lower(child, field: "value", as: .value)
                }
            }
            for redirect in redirects + builder.children(index, "redirect") { builder.lower(redirect, as: .detail) }
        }
    }

    private mutating func lowerCalled(_ name: Int, _ role: CodeRole) {
        if let word = namedChildren(name).first, kind(word) == "word" { return leaf(.name, role, at: word) }
        lower(name, as: role)
    }

    private func jump(_ name: Int) -> CodeKind? {
        switch tree.string(name) {
        case "return": .return
        case "break": .break
        case "continue": .continue
        default: nil
        }
    }

    private func parent(_ index: Int) -> Int? {
        let parent = Int(tree.nodes[index].parent)
        return parent < 0 ? nil : parent
    }

    fileprivate mutating func lowerPipeline(_ commands: ArraySlice<Int>, _ role: CodeRole, redirects: [Int]) {
        guard let last = commands.last, let first = commands.first else { return }
        guard commands.count > 1 else {
            if kind(last) == "command" { return lowerCommand(last, role, redirects: redirects) }
            return lower(last, as: role)
        }
        let end = redirects.last.map { tree.nodes[$0].range.upperBound } ?? tree.nodes[last].range.upperBound
        node(.binary, role, range: tree.nodes[first].range.lowerBound..<end, label: CodeLabel.of("|")) { builder in
            builder.lowerPipeline(commands.dropLast(), .left, redirects: [])
            builder.lowerPipeline([last], .right, redirects: redirects)
        }
    }

    fileprivate mutating func lowerAssignment(_ index: Int, _ role: CodeRole, at place: Int, modifiers: [Int]) {
        let isAugmented = tree.children(index).contains { kind($0) == "+=" }
        let hasValue = child(index, "value") != nil
        node(isAugmented ? .augmentedAssign : hasValue ? .assign : .declare, role, at: place) { builder in
            for modifier in modifiers { builder.leaf(.token, .modifier, at: modifier) }
            builder.lower(index, field: "name", as: .target)
            builder.lower(index, field: "value", as: .value)
        }
    }

    // MARK: Words

    /// `$x`, `${x:-y}`: what is done to the value says nothing to a pattern that leaves it out.
    fileprivate mutating func lowerExpansion(_ index: Int, _ role: CodeRole) {
        node(.unary, role, at: index, label: CodeLabel.of("$")) { builder in
            var hasName = false
            for child in builder.namedChildren(index) {
                builder.lower(child, as: hasName ? .detail : .value)
                hasName = true
            }
        }
    }

    /// A command inside of a word.
    fileprivate mutating func lowerNested(_ index: Int, _ role: CodeRole, sign: String) {
        node(.unary, role, at: index, label: CodeLabel.of(sign)) {
            $0.lowerTogether($0.namedChildren(index), as: .value)
        }
    }

    /// Text between double quotes.
    fileprivate mutating func lowerQuoted(_ index: Int, _ role: CodeRole) {
        let parts = namedChildren(index)
        let isTemplate = parts.contains { kind($0) != "string_content" }
        node(isTemplate ? .template : .string, role, at: index) { builder in
            guard isTemplate else {
                return builder.leaf(
                    .stringContent, .item, range: builder.contentRange(of: builder.tree.nodes[index].range))
            }
            for part in parts {
                if builder.kind(part) == "string_content" {
                    builder.leaf(.stringContent, .item, at: part)
                } else {
                    builder.lower(part, as: .item)
                }
            }
        }
    }

    // MARK: Control flow

    /// One node in a role: of several statements a block.
    fileprivate mutating func lowerTogether(_ parts: [Int], as role: CodeRole) {
        guard let first = parts.first, let last = parts.last else { return }
        if parts.count == 1 { return lower(first, as: role) }
        node(.block, role, range: span(first, last)) { builder in
            for part in parts { builder.lower(part, as: .item) }
        }
    }

    /// `if` or `elif`, with the `elif`s and the `else` that come after it.
    fileprivate mutating func lowerBranch(_ index: Int, _ role: CodeRole, after rest: ArraySlice<Int>) {
        let parts = Array(tree.children(index))
        let then = parts.firstIndex { kind($0) == "then" } ?? parts.startIndex
        let clauses = parts.filter { ["elif_clause", "else_clause"].contains(kind($0)) }
        let following = clauses[...] + rest
        let body = parts[then...].filter { isNamed($0) && !clauses.contains($0) }
        let end = following.last.map { tree.nodes[$0].range.upperBound } ?? 0
        node(.if, role, range: tree.nodes[index].range.lowerBound..<max(end, tree.nodes[index].range.upperBound)) {
            builder in
            builder.lowerTogether(parts[..<then].filter { builder.isNamed($0) }, as: .condition)
            let start = builder.tree.nodes[body.first ?? index].range.lowerBound
            let stop = builder.tree.nodes[body.last ?? index].range.upperBound
            builder.node(.block, .body, range: start..<stop) { builder in
                for statement in body { builder.lower(statement, as: .item) }
            }
            guard let next = following.first else { return }
            if builder.kind(next) == "elif_clause" {
                builder.node(.block, .alternative, at: next) {
                    $0.lowerBranch(next, .item, after: following.dropFirst())
                }
            } else {
                builder.node(.block, .alternative, at: next) { $0.lowerChildren(of: next) }
            }
        }
    }
}
