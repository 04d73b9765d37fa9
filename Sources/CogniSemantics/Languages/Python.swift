extension LanguageForms {
    static let python = LanguageForms(forms: pythonExpressions.merging(pythonStatements) { one, _ in one })

    private static let pythonExpressions: [String: Form] = [
        "attribute": .node(.member, ["object": .object, "attribute": .name]),
        "subscript": .custom { builder, index, role in builder.lowerSubscript(index, role) },
        "string": .custom { builder, index, role in
            builder.string(index, role, ["interpolation"], isTemplate: builder.isFormatString(index))
        },
        // `{value:{width}}`
        "format_specifier": .custom { builder, index, _ in
            for part in builder.namedChildren(index) { builder.lowerChildren(of: part, as: .detail) }
        },
        "type_conversion": .skip,
        "concatenated_string": .custom { builder, index, role in
            // Pieces of text are one text; with a format string among them the pieces stay as they are.
            let isPlain = builder.namedChildren(index).allSatisfy { !builder.isFormatString($0) }
            builder.node(isPlain ? .string : .template, role, at: index, label: CodeLabel.of("concatenated_string")) {
                builder in
                for piece in builder.namedChildren(index) {
                    if isPlain {
                        builder.leaf(
                            .stringContent, .item, range: builder.contentRange(of: builder.tree.nodes[piece].range))
                    } else {
                        builder.lower(piece, as: .item)
                    }
                }
            }
        },
        "keyword_argument": .node(.keywordArgument, ["name": .name, "value": .value]),
        "parenthesized_expression": .custom { builder, index, role in
            // The parentheses belong to what is in them.
            if let inner = builder.namedChildren(index).first {
                builder.lower(inner, as: role, spanning: builder.tree.nodes[index].range)
            }
        },
        "boolean_operator": .custom { builder, index, role in
            builder.lowerOperands(builder.operands(of: index)[...], of: index, role)
        },
        "list_comprehension": .custom { builder, index, role in builder.lowerComprehension(index, role) },
        "set_comprehension": .custom { builder, index, role in builder.lowerComprehension(index, role) },
        "dictionary_comprehension": .custom { builder, index, role in builder.lowerComprehension(index, role) },
        "generator_expression": .custom { builder, index, role in
            // `f(x for x in y)` has the generator in the place of the arguments.
            guard role == .arguments else { return builder.lowerComprehension(index, role) }
            builder.node(.arguments, role, at: index) { $0.lowerComprehension(index, .item) }
        },
        "list_splat": .node(.spread, label: "*"),
        "dictionary_splat": .node(.spread, label: "*"),
        "list_splat_pattern": .node(.spread, label: "*"),
        "dictionary_splat_pattern": .node(.spread, label: "*"),
        "comparison_operator": .custom { builder, index, role in
            // `a < b` is a binary operation; `a < b < c` stays what it is.
            let operands = builder.namedChildren(index)
            guard operands.count == 2 else {
                builder.node(.other, role, at: index, label: CodeLabel.of("comparison_operator")) { builder in
                    for child in builder.tree.children(index) { builder.lower(child, as: .item) }
                }
                return
            }
            let sign =
                builder.tree.nodes[operands[0]].range.upperBound..<builder.tree.nodes[operands[1]].range.lowerBound
            let text = builder.tree.bytes[sign].filter { $0 > 0x20 && $0 != 0x28 && $0 != 0x29 }
            builder.node(.binary, role, at: index, label: CodeLabel.of(text)) { builder in
                builder.lower(operands[0], as: .left)
                builder.lower(operands[1], as: .right)
            }
        },
        "assignment": .custom { builder, index, role in
            let isAssignment = builder.child(index, "right") != nil
            builder.node(isAssignment ? .assign : .declare, role, at: index) { builder in
                builder.lower(index, field: "left", as: .target)
                builder.lower(index, field: "type", as: .type)
                builder.lower(index, field: "right", as: .value)
            }
        },
        "named_expression": .node(.assign, ["name": .target, "value": .value]),
        "conditional_expression": .custom { builder, index, role in
            let parts = builder.namedChildren(index)
            builder.node(.conditional, role, at: index) { builder in
                guard parts.count == 3 else { return }
                builder.lower(parts[0], as: .body)
                builder.lower(parts[1], as: .condition)
                builder.lower(parts[2], as: .alternative)
            }
        },
        "pattern_list": .node(.tuple),
        "tuple_pattern": .node(.tuple),
        "list_pattern": .node(.list),
        "expression_list": .node(.tuple),
        "set": .node(.set),
    ]
}

extension CodeBuilder {
    /// `f"…"`, also without an interpolation.
    fileprivate func isFormatString(_ index: Int) -> Bool {
        let prefix = tree.text(index).prefix { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'") }
        return prefix.contains { $0 | 0x20 == UInt8(ascii: "f") || $0 | 0x20 == UInt8(ascii: "t") }
    }

    /// `a[i]`; `a[i, j]` has a tuple for its key, `a[i:j]` is another operation.
    fileprivate mutating func lowerSubscript(_ index: Int, _ role: CodeRole) {
        let keys = children(index, "subscript")
        let isSlice = keys.count == 1 && kind(keys[0]) == "slice"
        node(.index, role, at: index, label: isSlice ? CodeLabel.of("slice") : 0) { builder in
            builder.lower(index, field: "value", as: .object)
            guard keys.count > 1, let first = keys.first, let last = keys.last else {
                for key in keys { builder.lower(key, as: .item) }
                return
            }
            let range = builder.span(first, last)
            builder.node(.tuple, .item, range: range) { builder in
                for key in keys { builder.lower(key, as: .item) }
            }
        }
    }

    /// The operands of a chain of `and`s or `or`s without parentheses.
    fileprivate func operands(of index: Int) -> [Int] {
        guard kind(index) == "boolean_operator", let left = child(index, "left"), let right = child(index, "right")
        else {
            return [index]
        }
        let isChain = kind(left) == "boolean_operator" && sign(of: left) == sign(of: index)
        return (isChain ? operands(of: left) : [left]) + [right]
    }

    private func sign(of index: Int) -> UInt32 {
        child(index, "operator").map { CodeLabel.of(tree.text($0)) } ?? 0
    }

    /// `a and b and c` is `a and (b and c)`.
    fileprivate mutating func lowerOperands(_ operands: ArraySlice<Int>, of index: Int, _ role: CodeRole) {
        guard let first = operands.first, let last = operands.last, operands.count > 1 else { return }
        let range = span(first, last)
        let flags: CodeFlags = operands.startIndex > 0 ? .implied : []
        node(.binary, role, range: range, label: sign(of: index), flags: flags) { builder in
            builder.lower(first, as: .left)
            if operands.count == 2 { return builder.lower(last, as: .right) }
            builder.lowerOperands(operands.dropFirst(), of: index, .right)
        }
    }

    /// The element, then loops and conditions in turn.
    fileprivate mutating func lowerComprehension(_ index: Int, _ role: CodeRole) {
        node(.comprehension, role, at: index, label: CodeLabel.of(kind(index))) { builder in
            builder.lower(index, field: "body", as: .value)
            for clause in builder.namedChildren(index) {
                switch builder.kind(clause) {
                case "for_in_clause": builder.lower(clause, as: .item)
                case "if_clause": builder.lower(clause, as: .condition)
                default: continue
                }
            }
        }
    }
}
