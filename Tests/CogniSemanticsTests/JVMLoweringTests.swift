import Testing

/// Java, Kotlin and Scala.
@Suite struct JVMLoweringTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let language: String
        let code: String
        let tree: String
        var testDescription: String { "\(language): \(code)" }

        init(_ language: String, _ code: String, _ tree: String) {
            (self.language, self.code, self.tree) = (language, code, tree)
        }
    }

    @Test(arguments: java + kotlin + scala)
    func lowers(_ test: Case) throws {
        #expect(try Lowered.dump(test.language, test.code) == test.tree)
    }

    static let java = [
        Case(
            "java", "import a.b.*; import a.B;",
            """
            importing
              modifier token *
              module member
                object name a
                name name b
            importing
              module member
                object name a
                name name B
            """),
        Case(
            "java", "@A class B<T> extends C implements D { private int x = 1, y; }",
            """
            type
              decorator decorator
                call
                  callee name A
                  arguments arguments
              name name B
              base name C
              base name D
              body members
                assign declaration
                  modifier token private
                  type literal int
                  target name x
                  value number 1
                declare declaration
                  modifier token private
                  type literal int
                  target name y
            """),
        Case(
            "java", "String m(@P(\"q\") final List<T> a, int... b) throws E { return a.<X>get(b[0]).c; }",
            """
            function
              type name String
              name name m
              parameters parameters
                parameter
                  decorator decorator
                    call
                      callee name P
                      arguments arguments
                        string
                          stringContent q
                  modifier token final
                  type genericType
                    type name List
                    name T
                  name name a
                parameter
                  type literal int
                  modifier token ...
                  name name b
              body block
                return
                  value member
                    object call
                      callee member
                        object name a
                        name name get
                      arguments arguments
                        index
                          object name b
                          number 0
                    name name c
            """),
        Case(
            "java", "void m() { x = new A[] {b}; y = new C(1) { int d; }; z = (E) f; i++; s += t; g(h -> h, A::b); }",
            """
            function
              type literal void
              name name m
              parameters parameters ()
              body block
                assign
                  target name x
                  value new
                    callee index
                      object name A
                    arguments arguments
                      name b
                assign
                  target name y
                  value new
                    callee name C
                    arguments arguments
                      number 1
                    body members
                      declare declaration
                        type literal int
                        target name d
                assign
                  target name z
                  value cast
                    type name E
                    value name f
                augmentedAssign
                  target name i
                augmentedAssign
                  target name s
                  value name t
                call
                  callee name g
                  arguments arguments
                    function anonymous
                      parameters parameters
                        parameter
                          name name h
                      body block
                        name h
                    other
                      name A
                      token ::
                      name b
            """),
        Case(
            "java",
            "void m() { try (A a = b()) { c(); } catch (D | E e) { f(); } finally { g(); } if (o instanceof S s) h(); else i(); }",
            """
            function
              type literal void
              name name m
              parameters parameters ()
              body block
                try
                  value assign declaration
                    type name A
                    target name a
                    value call
                      callee name b
                      arguments arguments ()
                  body block
                    call
                      callee name c
                      arguments arguments ()
                  handler handler
                    type name D
                    type name E
                    name name e
                    body block
                      call
                        callee name f
                        arguments arguments ()
                  finalizer block
                    call
                      callee name g
                      arguments arguments ()
                if
                  condition binary
                    left name o
                    right name S
                    assign declaration
                      target name s
                      type name S
                      value name o
                  body block
                    call
                      callee name h
                      arguments arguments ()
                  alternative block
                    call
                      callee name i
                      arguments arguments ()
            """),
        Case(
            "java",
            "void m() { switch (a) { case 1: case 2: b(); break; default: c(); } d = switch (e) { case F f -> f; }; }",
            """
            function
              type literal void
              name name m
              parameters parameters ()
              body block
                switch
                  condition name a
                  body block
                    case
                      number 1
                      body block
                    case
                      number 2
                      body block
                        call
                          callee name b
                          arguments arguments ()
                        break break;
                    case
                      body block
                        call
                          callee name c
                          arguments arguments ()
                assign
                  target name d
                  value switch
                    condition name e
                    body block
                      case
                        assign declaration
                          type name F
                          target name f
                          value name e
                        body block
                          name f
            """),
        Case(
            "java",
            "void m() { for (int i = 0; i < n; i++) a(); for (final T t : l) continue x; while (b) { } do { } while (c); }",
            """
            function
              type literal void
              name name m
              parameters parameters ()
              body block
                for
                  initial assign declaration
                    type literal int
                    target name i
                    value number 0
                  condition binary
                    left name i
                    right name n
                  update augmentedAssign
                    target name i
                  body block
                    call
                      callee name a
                      arguments arguments ()
                forEach
                  modifier token final
                  type name T
                  target name t
                  value name l
                  body block
                    continue
                      label name x
                while
                  condition name b
                  body block { }
                doWhile
                  body block { }
                  condition name c
            """),
    ]

    static let kotlin = [
        Case(
            "kotlin", "fun f(@A a: Int = 1, vararg b: List<T>): S? = a",
            """
            function
              name name f
              parameters parameters
                parameter
                  decorator decorator
                    name A
                  name name a
                  type name Int
                  value number 1
                parameter
                  modifier token vararg
                  name name b
                  type genericType
                    type name List
                    name T
              type name S
              body block
                name a
            """),
        Case(
            "kotlin", "val s: T = \"a $b ${c.d} e\"",
            """
            assign declaration
              modifier token val
              target name s
              type name T
              value template
                stringContent a 
                name b
                stringContent  
                member
                  object name c
                  name name d
                stringContent  e
            """),
        Case(
            "kotlin", "a.b(c, d = e) { f -> g }",
            """
            call
              callee member
                object name a
                name name b
              arguments arguments
                name c
                keywordArgument
                  name name d
                  value name e
                function anonymous
                  parameters parameters
                    parameter
                      name name f
                  body block
                    name g
            """),
        Case(
            "kotlin", "x[0].y = when (z) { 1, 2 -> a\n else -> b }",
            """
            assign
              target member
                object index
                  object name x
                  number 0
                name name y
              value switch
                condition name z
                body block
                  case
                    number 1
                    number 2
                    body block
                      name a
                  case
                    body block
                      name b
            """),
        Case(
            "kotlin", "try { a() } catch (e: E) { b() } finally { c() }",
            """
            try
              body block
                call
                  callee name a
                  arguments arguments ()
              handler handler
                type name E
                name name e
                body block
                  call
                    callee name b
                    arguments arguments ()
              finalizer block
                call
                  callee name c
                  arguments arguments ()
            """),
        Case(
            "kotlin", "class A(val b: B) : C(b), D { init { e() } }",
            """
            type
              name name A
              parameters parameters
                parameter
                  modifier token val
                  name name b
                  type name B
              base call
                callee name C
                arguments arguments
                  name b
              base name D
              body members
                other
                  block
                    call
                      callee name e
                      arguments arguments ()
            """),
    ]

    static let scala = [
        Case(
            "scala", "import a.{B => C, _}",
            """
            importing
              module member
                object name a
                name name B
              alias name C
            importing
              modifier token _
              module name a
            """),
        Case(
            "scala", "class A @Inject()(b: B, val c: C) extends D { def f(x: Int)(y: Y): Z = g(x, z = y) }",
            """
            type
              name name A
              parameters parameters
                parameter
                  name name b
                  type name B
                parameter
                  modifier token val
                  name name c
                  type name C
              base name D
              body members
                function
                  name name f
                  parameters parameters
                    parameter
                      name name x
                      type name Int
                    parameter
                      name name y
                      type name Y
                  type name Z
                  body block
                    call
                      callee name g
                      arguments arguments
                        name x
                        keywordArgument
                          name name z
                          value name y
            """),
        Case(
            "scala", "val r = Action { implicit q: Request[A] => s\"a $b\" }",
            """
            assign declaration
              modifier token val
              target name r
              value call
                callee name Action
                arguments arguments
                  block
                    function anonymous
                      parameters parameters
                        parameter
                          name name q
                          type genericType
                            type name Request
                            name A
                      body block
                        template
                          stringContent a 
                          name b
            """),
        Case(
            "scala", "val y = x match { case t: T if c => a\n case _ => b }",
            """
            assign declaration
              modifier token val
              target name y
              value switch
                condition name x
                body block
                  case
                    assign declaration
                      type name T
                      target name t
                      value name x
                    condition name c
                    body block
                      name a
                  case
                    body block
                      name b
            """),
        Case(
            "scala", "for (a <- b if c; d = a.e) f(d)",
            """
            forEach
              target name a
              value name b
              body block
                if
                  condition name c
                  body block
                    assign declaration
                      target name d
                      value member
                        object name a
                        name name e
                    call
                      callee name f
                      arguments arguments
                        name d
            """),
    ]
}
