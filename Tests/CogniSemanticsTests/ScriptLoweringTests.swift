import Testing

@Suite struct ScriptLoweringTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let language: String
        let code: String
        let tree: String
        var testDescription: String { "\(language): \(code)" }

        init(_ language: String, _ code: String, _ tree: String) {
            (self.language, self.code, self.tree) = (language, code, tree)
        }
    }

    @Test(arguments: cases)
    func lowers(_ test: Case) throws { #expect(try Lowered.dump(test.language, test.code) == test.tree) }

    static let cases = [
        Case(
            "ruby",
            """
            def a(b, c: 1)
              return d unless e
              f :g => "h#{i}" do |j|
                k
              end
            end
            """,
            """
            function
              name name a
              parameters parameters
                parameter
                  name name b
                parameter
                  name name c
                  value number 1
              body block
                if
                  condition unary
                    value name e
                  body block
                    return
                      value name d
                return
                  value call
                    callee call
                      callee name f
                      arguments arguments
                        keywordArgument
                          name name g
                          value template
                            stringContent h
                            name i
                    arguments arguments
                      function anonymous
                        parameters parameters
                          parameter
                            name name j
                        body block
                          return
                            value call
                              callee name k
                              arguments arguments
            """),
        Case(
            "ruby",
            """
            begin
              a
            rescue B => c
              d
            ensure
              e
            end
            """,
            """
            block
              try
                body block
                  call
                    callee name a
                    arguments arguments
                handler handler
                  type name B
                  name name c
                  body block
                    call
                      callee name d
                      arguments arguments
                finalizer block
                  call
                    callee name e
                    arguments arguments
            """),
        Case(
            "ruby",
            """
            case a
            when 1 then b
            else c
            end
            """,
            """
            switch
              condition name a
              body block
                case
                  number 1
                  body block
                    call
                      callee name b
                      arguments arguments
                case
                  body block
                    call
                      callee name c
                      arguments arguments
            """),
        Case(
            "ruby",
            """
            x = <<~T
              a#{b}
            T
            """,
            """
            assign
              target name x
              value template
                stringContent   a
                name b
            """),
        Case(
            "php",
            """
            <?php foreach ($a as $b => $c) { $this->d["e"] .= "f$g"; }
            """,
            """
            forEach
              value name $a
              target tuple
                name $b
                name $c
              body block
                augmentedAssign
                  target index
                    object member
                      object name $this
                      name name d
                    string
                      stringContent e
                  value template
                    stringContent f
                    name $g
            """),
        Case(
            "php",
            """
            <?php use A\\{B, C as D};
            $x = fn(E $e) => new B(...$e, f: 1);
            """,
            """
            importing
              module name implied A
              name name implied B
            importing
              module name implied A
              name name implied C
              alias name implied D
            assign
              target name $x
              value function anonymous
                parameters parameters
                  parameter
                    type name implied E
                    name name $e
                body block
                  return
                    value new
                      callee name implied B
                      arguments arguments
                        spread
                          name $e
                        keywordArgument
                          name name implied f
                          value number 1
            """),
        Case(
            "php",
            """
            <?= $a ?>
            """,
            """
            call
              callee name implied <?=
              arguments arguments
                name $a
            """),
        Case(
            "php",
            """
            <?php if ($a): b(); elseif ($c): d(); endif;
            """,
            """
            if
              condition name $a
              body block
                call
                  callee name implied b
                  arguments arguments ()
              alternative block
                if
                  condition name $c
                  body block
                    call
                      callee name implied d
                      arguments arguments ()
            """),
        Case(
            "bash",
            """
            A=1 foo "$b" | bar > c
            """,
            """
            binary
              left call
                callee name foo
                arguments arguments
                  literal foo
                  template
                    unary
                      value name b
                detail keywordArgument
                  name name A
                  value number 1
              right call
                callee name bar
                arguments arguments
                  literal bar
                detail other
                  token >
                  literal c
            """),
        Case(
            "bash",
            """
            if a; then b; elif c; then d; fi
            """,
            """
            if
              condition call
                callee name a
                arguments arguments
                  literal a
              body block
                call
                  callee name b
                  arguments arguments
                    literal b
              alternative block
                if
                  condition call
                    callee name c
                    arguments arguments
                      literal c
                  body block
                    call
                      callee name d
                      arguments arguments
                        literal d
            """),
        Case(
            "bash",
            """
            for i in $(a) b; do c; done
            """,
            """
            forEach
              target name i
              value list
                unary
                  value call
                    callee name a
                    arguments arguments
                      literal a
                literal b
              body block
                call
                  callee name c
                  arguments arguments
                    literal c
            """),
        Case(
            "swift",
            """
            if let a = b, c > 1 { d(e: 2) { $0 } } else { throw F.g }
            """,
            """
            if
              condition binary
                left assign declaration
                  modifier token let
                  target name a
                  value name b
                right binary
                  left name c
                  right number 1
              body block
                call
                  callee name d
                  arguments arguments
                    keywordArgument
                      name name e
                      value number 2
                    function anonymous
                      parameters parameters
                      body block
                        return
                          value name $0
              alternative block
                throw
                  value member
                    object name F
                    name name g
            """),
        Case(
            "swift",
            """
            class A: B { @C private var d: Int?; func e(f g: H = 1) -> I { j } }
            """,
            """
            type
              modifier token class
              name name A
              base name B
              body members
                declare declaration
                  decorator decorator
                    name C
                  modifier token private
                  modifier token var
                  target name d
                  type other
                    name Int
                    token ?
                function
                  name name e
                  parameters parameters
                    parameter
                      detail name f
                      name name g
                      type name H
                      value number 1
                  type name I
                  body block
                    return
                      value name j
            """),
        Case(
            "swift",
            """
            do { try a() } catch let e as F { b["c"] += d! }
            """,
            """
            try
              body block
                unary
                  value call
                    callee name a
                    arguments arguments ()
              handler handler
                type name F
                name name e
                body block
                  augmentedAssign
                    target index
                      object name b
                      string
                        stringContent c
                    value unary
                      value name d
            """),
    ]
}
