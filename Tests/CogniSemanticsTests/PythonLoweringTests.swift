import Testing

@Suite struct PythonLoweringTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let code: String
        let tree: String
        var testDescription: String { code }

        init(_ code: String, _ tree: String) { (self.code, self.tree) = (code, tree) }
    }

    @Test(arguments: expressions + statements)
    func lowers(_ test: Case) throws {
        #expect(try Lowered.dump("python", test.code) == test.tree)
    }

    static let expressions = [
        Case(
            "x = f(1, key=y)",
            """
            assign
              target name x
              value call
                callee name f
                arguments arguments
                  number 1
                  keywordArgument
                    name name key
                    value name y
            """),
        Case(
            "a[i, j]",
            """
            index
              object name a
              tuple
                name i
                name j
            """),
        Case(
            "a and b and c",
            """
            binary
              left name a
              right binary implied
                left name b
                right name c
            """),
        Case(
            "f'a{x:>3}b'",
            """
            template
              stringContent a
              name x
              stringContent b
            """),
        Case(
            "f'a'",
            """
            template
              stringContent a
            """),
        Case(
            "'a' 'b'",
            """
            string
              stringContent a
              stringContent b
            """),
        Case(
            "[f(x) for x in y if z]",
            """
            comprehension
              value call
                callee name f
                arguments arguments
                  name x
              forEach
                target name x
                value name y
              condition name z
            """),
        Case(
            "g(x for x in y)",
            """
            call
              callee name g
              arguments arguments
                comprehension
                  value name x
                  forEach
                    target name x
                    value name y
            """),
    ]

    static let statements = [
        Case(
            "import a.b as c",
            """
            importing
              module member
                object name a
                name name b
              alias name c
            """),
        Case(
            "from a import b, c as d",
            """
            importing
              module name a
              name name b
            importing
              module name a
              name name c
              alias name d
            """),
        Case(
            "x: int",
            """
            declare
              target name x
              type name int
            """),
        Case(
            "@d\ndef f(a, *b): pass",
            """
            function
              decorator decorator
                call
                  callee name d
                  arguments arguments
              name name f
              parameters parameters
                parameter
                  name name a
                parameter
                  name spread
                    name b
              body block
                token pass
            """),
        Case(
            "with a as b, c: d()",
            """
            with
              value assign implied
                target name b
                value name a
              body block
                with
                  value name c
                  body block
                    call
                      callee name d
                      arguments arguments ()
            """),
        Case(
            "if a: b\nelif c: d\nelse: e",
            """
            if
              condition name a
              body block
                name b
              alternative block
                if
                  condition name c
                  body block
                    name d
                  alternative block
                    name e
            """),
        Case(
            "try: a\nexcept B as c: d\nfinally: e",
            """
            try
              body block
                name a
              handler handler
                type name B
                name name c
                body block
                  name d
              finalizer block
                name e
            """),
        Case(
            "match a:\n  case 1 if b: c",
            """
            switch
              condition name a
              body block
                case
                  number 1
                  condition name b
                  body block
                    name c
            """),
        Case(
            "print a",
            """
            call
              callee name print
              arguments arguments
                name a
            """),
    ]
}
