import Testing

@Suite struct ResourceLeakTests {
    @Test(arguments: [
        ("python", "def f(p):\n    g = open(p)\n    if p:\n        return 1\n    g.close()\n", ["2: g = open(p)"]),
        (
            "python",
            "def f(p):\n    g = open(p)\n    try:\n        if p:\n            return 1\n    finally:\n        g.close()\n",
            []
        ),
        // Handed out, or never closed here at all.
        ("python", "def f(p):\n    g = open(p)\n    if p:\n        return g\n    g.close()\n", []),
        ("python", "def f(p):\n    g = open(p)\n    keep(g)\n    if p:\n        return 1\n    g.close()\n", []),
        ("python", "def f(p):\n    g = open(p)\n    return g.read()\n", []),
        // The same condition decides twice.
        ("python", "def f(p):\n    g = open(p)\n    if p: g.close()\n    return 1\n", []),
        (
            "c",
            "int f(char *p) {\n  FILE *g = fopen(p, \"r\");\n  if (!g) return 1;\n  if (fgetc(g) < 0) return 2;\n  fclose(g);\n  return 0;\n}\n",
            ["2: FILE *g = fopen(p, \"r\");"]
        ),
        (
            "c",
            "int f(char *p) {\n  FILE *g = fopen(p, \"r\");\n  if (p) return 1;\n  if (g) fclose(g);\n  return 0;\n}\n",
            ["2: FILE *g = fopen(p, \"r\");"]
        ),
        ("c", "int f(char *p) {\n  FILE *g = fopen(p, \"r\");\n  if (g) fclose(g);\n  return 0;\n}\n", []),
        (
            "go",
            "package a\nfunc f(n int) error {\n\tg, err := os.Open(\"x\")\n\tif err != nil {\n\t\treturn err\n\t}\n\tif n > 0 {\n\t\treturn nil\n\t}\n\treturn g.Close()\n}\n",
            ["3: g, err := os.Open(\"x\")"]
        ),
        (
            "go",
            "package a\nfunc f(n int) error {\n\tg, err := os.Open(\"x\")\n\tif err != nil {\n\t\treturn err\n\t}\n\tdefer g.Close()\n\tif n > 0 {\n\t\treturn nil\n\t}\n\treturn nil\n}\n",
            []
        ),
        (
            "java",
            "class A { int f(int x) {\n  FileReader g = new FileReader(\"x\");\n  if (g.read() < 0) return 1;\n  g.close();\n  return 2;\n} }\n",
            ["2: FileReader g = new FileReader(\"x\");"]
        ),
        (
            "php",
            "<?php\nfunction f($p) {\n  $g = fopen($p, 'r');\n  if (fgets($g) == 'x') return 1;\n  fclose($g);\n  return 0;\n}\n",
            ["3: $g = fopen($p, 'r')"]
        ),
    ])
    func resources(_ language: String, _ code: String, _ expected: [String]) throws {
        #expect(try SemanticSamples.found("resource-leak", language, code) == expected)
    }
}

@Suite struct LockWithoutUnlockTests {
    @Test(arguments: [
        (
            "go", "package a\nfunc f(n int) {\n\tm.Lock()\n\tif n > 0 {\n\t\treturn\n\t}\n\tm.Unlock()\n}\n",
            ["3: m.Lock()"]
        ),
        (
            "go",
            "package a\nfunc f(n int) {\n\tm.Lock()\n\tdefer func() { m.Unlock() }()\n\tif n > 0 {\n\t\treturn\n\t}\n}\n",
            []
        ),
        (
            "go",
            "package a\nfunc f(n int) {\n\tm.Lock()\n\tif n > 0 {\n\t\tm.Unlock()\n\t\treturn\n\t}\n\tm.Unlock()\n}\n",
            []
        ),
        // Another function unlocks, or the caller has locked.
        ("go", "package a\nfunc f(n int) {\n\tm.Lock()\n\tgo func() { m.Unlock() }()\n\treturn\n}\n", []),
        ("go", "package a\nfunc f(n int) {\n\tm.Unlock()\n\twait()\n\tm.Lock()\n\treturn\n}\n", []),
        (
            "go",
            "package a\nfunc f(b bool) {\n\tif b {\n\t\tm.Lock()\n\t}\n\twork()\n\tif b {\n\t\tm.Unlock()\n\t}\n\treturn\n}\n",
            []
        ),
        (
            "python",
            "def f(self, x):\n    self.lock.acquire()\n    if x:\n        return 1\n    self.lock.release()\n",
            ["2: self.lock.acquire()"]
        ),
        (
            "python",
            "def f(self, x):\n    self.lock.acquire()\n    try:\n        return x\n    finally:\n        self.lock.release()\n",
            []
        ),
        (
            "c",
            "int f(int x) {\n  pthread_mutex_lock(&m);\n  if (x) return 1;\n  pthread_mutex_unlock(&m);\n  return 0;\n}\n",
            ["2: pthread_mutex_lock(&m)"]
        ),
        (
            "cpp",
            "int f(int x) {\n  std::unique_lock<std::mutex> l(m, std::defer_lock);\n  l.lock();\n  if (x) return 1;\n  l.unlock();\n  return 0;\n}\n",
            []
        ),
        (
            "swift",
            "func f(_ x: Int) -> Int {\n  m.lock()\n  defer { m.unlock() }\n  if x > 0 { return 1 }\n  return 0\n}\n",
            []
        ),
        (
            "java", "class A { int f(int x) {\n  m.lock();\n  if (x > 0) return 1;\n  m.unlock();\n  return 0;\n} }\n",
            ["2: m.lock()"]
        ),
    ])
    func locks(_ language: String, _ code: String, _ expected: [String]) throws {
        #expect(try SemanticSamples.found("lock-without-unlock", language, code) == expected)
    }
}
