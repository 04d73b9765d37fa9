import Testing

@Suite struct PythonLoweringTests {
    @Test(arguments: [
        (
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
            """
        ),
        (
            "import a.b as c",
            """
            importing
              module member
                object name a
                name name b
              alias name c
            """
        ),
    ])
    func lowers(_ code: String, _ tree: String) throws {
        #expect(try Lowered.dump("python", code) == tree)
    }
}
