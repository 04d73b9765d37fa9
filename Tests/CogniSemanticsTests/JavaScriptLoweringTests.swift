import Testing

@Suite struct JavaScriptLoweringTests {
    @Test(arguments: [
        (
            "const {a, b: c} = d",
            """
            assign declaration
              modifier token const
              target dictionary
                pair
                  key name a
                  value name a
                pair
                  key name b
                  value name c
              value name d
            """
        ),
        (
            "a += b",
            """
            assign
              target name a
              value binary
                left name a
                right name b
            """
        ),
        (
            "x => x?.y",
            """
            function anonymous
              parameters parameters
                parameter
                  name name x
              body block
                return
                  value member optional
                    object name x
                    name name y
            """
        ),
        (
            "x = <a b='c' {...d}>e {f}</a>",
            """
            assign
              target name x
              value element
                name name a
                attribute keywordArgument
                  name name b
                  value string
                    stringContent c
                attribute spread
                  name d
                stringContent e
                name f
            """
        ),
    ])
    func lowers(_ code: String, _ tree: String) throws {
        #expect(try Lowered.dump("tsx", code) == tree)
    }
}
