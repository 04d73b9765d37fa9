import Testing

/// Languages that are compiled: declarations, types and what each of them has of its own.
@Suite struct CompiledLoweringTests {
    @Test(arguments: [
        (
            "go",
            """
            package a
            func f(x int, y ...string) (int, error) {
            \tif v, err := g(x); err != nil {
            \t\treturn 0, err
            \t}
            }
            """,
            """
            package
              name name a
            function
              name name f
              parameters parameters
                parameter
                  name name x
                  type name int
                parameter
                  modifier token
                  name name y
                  type name string
              type parameters
                parameter
                  type name int
                parameter
                  type name error
              body block
                block
                  assign declaration
                    modifier token
                    target tuple
                      name v
                      name err
                    value call
                      callee name g
                      arguments arguments
                        name x
                  if
                    condition binary
                      left name err
                      right literal nil
                    body block
                      return
                        value tuple
                          number 0
                          name err
            """
        ),
        (
            "go",
            """
            package a
            func f() {
            \tc := &t.C{A: 1}
            \tfor k := range y {
            \t\tch <- k
            \t}
            }
            """,
            """
            package
              name name a
            function
              name name f
              parameters parameters ()
              body block
                assign declaration
                  modifier token
                  target name c
                  value unary
                    value new
                      callee member
                        object name t
                        name name C
                      arguments arguments
                        keywordArgument
                          name name A
                          value number 1
                forEach declaration
                  target name k
                  value name y
                  body block
                    augmentedAssign
                      target name ch
                      value name k
            """
        ),
        (
            "c",
            """
            static char *f(int n) {
              char b[3] = "a" "b";
              p->x = (char *)q;
              n += 1;
            }
            """,
            """
            function
              modifier token static
              type unary
                value literal char
              name name f
              parameters parameters
                parameter
                  type literal int
                  name name n
              body block
                assign declaration
                  type index
                    object literal char
                    number 3
                  target name b
                  value string
                    stringContent a
                    stringContent b
                assign
                  target member
                    object unary
                      value name p
                    name name x
                  value cast
                    type unary
                      value literal char
                    value name q
                augmentedAssign
                  target name n
                  value number 1
            """
        ),
        (
            "cpp",
            """
            class A : public B {
              A(int x) : y(x) {}
            };
            """,
            """
            type
              name name A
              base name B
              body members
                function
                  name name A
                  parameters parameters
                    parameter
                      type literal int
                      name name x
                  body block
                    assign
                      target name y
                      value name x
            """
        ),
        (
            "cpp",
            """
            void f() { for (auto &e : v) { a::b<int>(static_cast<T>(e)); } }
            """,
            """
            function
              type literal void
              name name f
              parameters parameters ()
              body block
                forEach declaration
                  type unary auto &
                  target name e
                  value name v
                  body block
                    call
                      callee member
                        object name a
                        name name b
                      type arguments
                        literal int
                      arguments arguments
                        cast
                          type name T
                          value name e
            """
        ),
        (
            "csharp",
            """
            using A.B;
            class C : D {
              [E(F = 1)]
              public int M(string s) { return s?.I<int>(y: $"a{s}"); }
            }
            """,
            """
            importing
              modifier token
              module member
                object name A
                name name B
            type
              name name C
              base name D
              body members
                function
                  decorator decorator
                    call
                      callee name E
                      arguments arguments
                        keywordArgument
                          name name F
                          value number 1
                  modifier token public
                  type literal int
                  name name M
                  parameters parameters
                    parameter
                      type literal string
                      name name s
                  body block
                    return
                      call
                        callee member optional
                          object name s
                          name name I
                        type arguments
                          literal int
                        arguments arguments
                          keywordArgument
                            name name y
                            value template
                              stringContent a
                              name s
            """
        ),
        (
            "csharp",
            """
            var x = new G(1) { H = s };
            """,
            """
            assign declaration
              target name x
              value new
                callee name G
                arguments arguments
                  number 1
                body dictionary
                  assign
                    target name H
                    value name s
            """
        ),
        (
            "csharp",
            """
            switch (x) { case 1: f(); break; default: g(); }
            """,
            """
            switch
              condition name x
              body block
                case
                  number 1
                  body block
                    call
                      callee name f
                      arguments arguments ()
                    break break;
                case
                  body block
                    call
                      callee name g
                      arguments arguments ()
            """
        ),
        (
            "rust",
            """
            use a::{b, c as d};
            fn f(&self, x: i32) -> T {
              let mut y = m!(x.z(), "a");
              y
            }
            """,
            """
            importing
              name name b
              module name a
            importing
              name name c
              alias name d
              module name a
            function
              name name f
              parameters parameters
                parameter
                  name name self
                parameter
                  name name x
                  type literal i32
              type name T
              body block
                assign declaration
                  modifier token mut
                  target name y
                  value call
                    callee name m
                    arguments arguments
                      call
                        callee member
                          object name x
                          name name z
                        arguments arguments ()
                      string
                        stringContent a
                return
                  value name y
            """
        ),
        (
            "rust",
            """
            if let Some(z) = y { g::<T>(z)?; }
            """,
            """
            if
              condition assign declaration
                target new
                  callee name Some
                  arguments arguments
                    name z
                value name y
              body block
                unary
                  value call
                    callee name g
                    type arguments
                      name T
                    arguments arguments
                      name z
            """
        ),
    ])
    func lowers(_ language: String, _ code: String, _ tree: String) throws {
        #expect(try Lowered.dump(language, code) == tree)
    }
}
