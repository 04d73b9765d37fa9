import CogniCore
import CogniSyntax
import Testing

@Suite struct LanguageDetectorTests {
    private func detect(_ path: String, attribute: String? = nil, _ text: String = "") -> String? {
        LanguageDetector.language(of: GitPath(path), attribute: attribute) { Array(text.utf8) }?.name
    }

    @Test(arguments: [
        ("a.py", "python"), ("a/b/c.pyi", "python"), ("A.PY", "python"), ("a.mjs", "javascript"),
        ("a.cjs", "javascript"), ("a.jsx", "javascript"), ("a.d.ts", "typescript"), ("a.mts", "typescript"),
        ("a.cts", "typescript"), ("a.tsx", "tsx"), ("A.java", "java"), ("a.c", "c"), ("a.h", "c"), ("a.cc", "cpp"),
        ("a.hpp", "cpp"), ("a.cs", "csharp"), ("a.go", "go"), ("a.rs", "rust"), ("a.rb", "ruby"),
        ("x/Rakefile", "ruby"), ("Gemfile", "ruby"), ("a.php", "php"), ("a.swift", "swift"), ("a.kt", "kotlin"),
        ("build.gradle.kts", "kotlin"), ("build.sbt", "scala"), ("a.scala", "scala"), ("a.sh", "bash"),
        (".bashrc", "bash"), ("SConstruct", "python"),
    ])
    func byName(path: String, language: String) {
        #expect(detect(path) == language)
    }

    @Test(arguments: ["a.txt", "a.", ".py", "README", "a.py.orig", "Rakefile.md", ""])
    func notOurs(path: String) {
        #expect(detect(path) == nil)
    }

    @Test func namesThatTellNeedNoBytes() {
        struct Read: Error {}
        for name in ["a.py", "a.txt"] {
            #expect(throws: Never.self) { _ = try LanguageDetector.language(of: GitPath(name)) { throw Read() } }
        }
        #expect(throws: Read.self) { _ = try LanguageDetector.language(of: GitPath("run")) { throw Read() } }
    }

    @Test func attributeBeatsTheName() {
        #expect(detect("a.py", attribute: "Ruby") == "ruby")
        #expect(detect("a.inc", attribute: "C++") == "cpp")
        #expect(detect("a.py", attribute: "Text") == nil)
    }

    @Test(arguments: [
        ("#!/usr/bin/env -S python3 -u\n", "python"), ("#!/bin/sh\n", "bash"), ("#!/bin/bash -e\r\n", "bash"),
        ("#! /usr/bin/python3.11\n", "python"), ("#!/usr/bin/env node", "javascript"),
        ("#!/usr/bin/env -u HOME A=b ruby\n", "ruby"), ("#!/usr/bin/env A=1 -i php\n", "php"),
        ("#!/opt/swift/bin/swift\n", "swift"),
    ])
    func byInterpreter(text: String, language: String) {
        #expect(detect("tool", text) == language)
    }

    @Test(arguments: ["", "#!", "#! \n", "#!/usr/bin/env\n", "#!/usr/bin/perl\n", " #!/bin/sh\n", "#!/bin/\n"])
    func noInterpreterOfOurs(text: String) {
        #expect(detect("tool", text) == nil)
    }

    @Test(arguments: [
        "class Name {\npublic:\n};", "namespace a::b {", "template<typename T>\nvoid f(T);", "using std::string;",
        "#pragma once\n#include <vector>\n", "/* class in C */\n#  include <string>\n",
    ])
    func headersOfCpp(text: String) {
        #expect(detect("a.h", text) == "cpp")
    }

    @Test(arguments: [
        "", "#include <stdio.h>\nint f(void);\n", "/* a\nclass of things\n*/\nint f(void);\n",
        "int class;\nclass = 1;\n",
        "#ifdef __cplusplus\nextern \"C\" {\n#endif\n", "// namespace of C\n", "struct s { int using; };\n",
    ])
    func headersOfC(text: String) {
        #expect(detect("a.h", text) == "c")
    }

    @Test func typeScriptThatIsATranslation() {
        #expect(detect("app_de.ts", "<?xml version=\"1.0\"?>\n<TS></TS>") == nil)
        #expect(detect("app.ts", "export const a = <T>(x: T) => x") == "typescript")
    }
}
