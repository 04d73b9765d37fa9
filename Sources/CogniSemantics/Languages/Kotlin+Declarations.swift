extension LanguageForms {
    static let kotlinDeclarations: [String: Form] = [
        "identifier": .custom { builder, index, role in
            let names = builder.namedChildren(index)
            if names.isEmpty { builder.leaf(.name, role, at: index) } else { builder.lowerDotted(names[...], role) }
        },
        "package_header": .custom { builder, index, role in
            builder.node(.package, role, at: index) { $0.lowerChildren(of: index, as: .name) }
        },
        "import_list": .transparent,
        "import_header": .custom { builder, index, role in
            builder.node(.importing, role, at: index) { builder in
                builder.lowerKotlin("wildcard_import", in: index, as: .modifier)
                builder.lowerKotlin("identifier", in: index, as: .module)
                for alias in builder.namedChildren(index) where builder.kind(alias) == "import_alias" {
                    builder.lowerChildren(of: alias, as: .alias)
                }
            }
        },
        "wildcard_import": .leaf(.token),
        "annotation": Form.custom { builder, index, role in
            builder.node(.decorator, .decorator, at: index) { builder in
                for part in builder.namedChildren(index) where builder.kind(part) != "use_site_target" {
                    builder.lower(part, as: .item)
                }
            }
        }.asUsual(.decorator),
        "constructor_invocation": .custom { builder, index, role in
            builder.node(.call, role, at: index) { builder in
                builder.lowerKotlin("user_type", in: index, as: .callee)
                builder.lowerKotlin("value_arguments", in: index, as: .arguments)
            }
        },
        "class_declaration": .custom(type),
        "object_declaration": .custom(type),
        "companion_object": .custom(type),
        "class_body": .node(.members, role: .body),
        "enum_class_body": .node(.members, role: .body),
        "enum_entry": .custom { builder, index, role in
            builder.node(.declare, role, at: index, flags: .declaration) { builder in
                builder.lowerKotlin("simple_identifier", in: index, as: .target)
                builder.lowerKotlin("value_arguments", in: index, as: .arguments)
                builder.lowerKotlin("class_body", in: index, as: .body)
            }
        },
        "anonymous_initializer": .custom { builder, index, role in
            builder.node(.other, role, at: index, label: CodeLabel.of("init")) {
                $0.lowerKotlinBraces(in: index, as: .item)
            }
        },
        "anonymous_function": .custom(function),
        "function_declaration": .custom(function),
        "secondary_constructor": .custom(function),
        "getter": .custom(function),
        "setter": .custom(function),
        "property_declaration": .custom(property),
        "type_parameters": .skip,
        "type_constraints": .skip,
        "multi_variable_declaration": .custom { builder, index, role in
            builder.node(.tuple, role, at: index) { builder in
                for variable in builder.namedChildren(index) {
                    if let name = builder.namedChildren(variable).first { builder.lower(name, as: .item) }
                }
            }
        },
    ]

    @Sendable private static func type(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        let keyword = builder.kotlinSign(in: index).map { CodeLabel.of(builder.tree.text($0)) } ?? 0
        builder.node(.type, role, at: index, label: keyword) { builder in
            builder.lowerKotlinModifiers(of: index)
            builder.lowerKotlin("type_identifier", in: index, as: .name)
            for part in builder.namedChildren(index) {
                switch builder.kind(part) {
                case "primary_constructor":
                    builder.node(.parameters, .parameters, at: part) { builder in
                        for parameter in builder.namedChildren(part) where builder.kind(parameter) == "class_parameter"
                        {
                            builder.lowerKotlinParameter(parameter)
                        }
                    }
                case "delegation_specifier": builder.lowerKotlinBase(part, .base)
                case "class_body", "enum_class_body": builder.lower(part, as: .body)
                default: continue
                }
            }
        }
    }

    @Sendable private static func function(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        let flags: CodeFlags = builder.kind(index) == "anonymous_function" ? .anonymous : []
        builder.node(.function, role, at: index, flags: flags) { builder in
            builder.lowerKotlinModifiers(of: index)
            builder.lowerKotlin("simple_identifier", in: index, as: .name)
            if let word = builder.kotlinSign(in: index), ["constructor", "get", "set"].contains(builder.kind(word)) {
                builder.leaf(.name, .name, at: word)
            }
            var isAfterParameters = false
            for part in builder.namedChildren(index) {
                switch builder.kind(part) {
                case "function_value_parameters":
                    builder.lowerParameters(part)
                    isAfterParameters = true
                case "parameter_with_optional_type":
                    builder.node(.parameters, .parameters, at: part) { $0.lowerKotlinParameter(part) }
                case "function_body": builder.lowerFunctionBody(part)
                case "statements", "constructor_delegation_call", "modifiers", "simple_identifier", "type_parameters",
                    "type_constraints", "receiver_type":
                    continue
                default: if isAfterParameters || builder.kind(index) == "getter" { builder.lower(part, as: .type) }
                }
            }
            if builder.kind(index) == "secondary_constructor" { builder.lowerKotlinBraces(in: index, as: .body) }
        }
    }

    private static let partsOfProperty: Set<String> = [
        "modifiers", "binding_pattern_kind", "variable_declaration", "multi_variable_declaration", "receiver_type",
        "type_parameters", "type_constraints", "getter", "setter",
    ]

    /// `val`, `var`: a declaration; what `by` delegates to is its value.
    @Sendable private static func property(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        let parts = builder.namedChildren(index)
        let value = parts.first { !partsOfProperty.contains(builder.kind($0)) }
        builder.node(value == nil ? .declare : .assign, role, at: index, flags: .declaration) { builder in
            builder.lowerKotlinModifiers(of: index)
            for part in parts {
                switch builder.kind(part) {
                case "binding_pattern_kind":
                    builder.node(.token, .modifier, at: part, label: CodeLabel.of(builder.tree.text(part)))
                case "variable_declaration", "multi_variable_declaration": builder.lowerKotlinVariable(part)
                case "property_delegate": builder.lowerChildren(of: part, as: .value)
                case "getter", "setter": builder.lower(part, as: .item)
                default: if part == value { builder.lower(part, as: .value) }
                }
            }
        }
    }
}

extension CodeBuilder {
    fileprivate mutating func lowerFunctionBody(_ index: Int) {
        let parts = namedChildren(index)
        guard hasKotlinToken("=", in: index), let value = parts.first else {
            return node(.block, .body, at: index) { builder in
                for part in parts { builder.lowerChildren(of: part) }
            }
        }
        node(.block, .body, at: value) { $0.lower(value, as: .item) }
    }

    /// `modifiers name: Type = value`, whose parts after the type stand beside it.
    fileprivate mutating func lowerParameters(_ index: Int) {
        let parts = namedChildren(index)
        node(.parameters, .parameters, at: index) { builder in
            for (place, part) in parts.enumerated() where builder.kind(part) == "parameter" {
                var range = builder.tree.nodes[part].range
                let before = place > 0 ? parts[place - 1] : part
                let after = place + 1 < parts.count ? parts[place + 1] : part
                let hasValue = !["parameter", "parameter_modifiers"].contains(builder.kind(after))
                let hasModifiers = builder.kind(before) == "parameter_modifiers"
                range =
                    (hasModifiers ? builder.tree.nodes[before].range : range)
                    .lowerBound..<(hasValue ? builder.tree.nodes[after].range : range).upperBound
                builder.node(.parameter, .item, range: range) { builder in
                    if hasModifiers {
                        for child in builder.namedChildren(before) {
                            if builder.kind(child) == "annotation" {
                                builder.lower(child, as: .decorator)
                            } else {
                                builder.leaf(.token, .modifier, at: child)
                            }
                        }
                    }
                    builder.lowerKotlinNameAndType(part)
                    if hasValue { builder.lower(after, as: .value) }
                }
            }
        }
    }
}
