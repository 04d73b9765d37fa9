// swift-tools-version: 6.0
import PackageDescription

/// Settings of every Swift target: warnings never reach main.
let strict: [SwiftSetting] = [.unsafeFlags(["-warnings-as-errors"])]

/// The sixteen grammars and the tree-sitter core; `install.sh` fetches their pinned sources into `vendor/`.
let treeSitter = Target.target(
    name: "TreeSitter",
    path: "Sources/TreeSitter",
    sources: ["vendor", "flatten.c"],
    cSettings: [
        .headerSearchPath("vendor/core/include"),
        .headerSearchPath("vendor/core/src"),
        // Scanners print a trace where DEBUG is defined, as SwiftPM does for debug builds.
        .unsafeFlags(["-O2", "-w", "-fno-modules", "-UDEBUG"]),
    ])

let package = Package(
    name: "cognicode",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "cognicode", targets: ["cognicode"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
        .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    ],
    targets: [
        // C libraries, each entering through exactly one Swift target.
        .systemLibrary(
            name: "Clibgit2", pkgConfig: "libgit2",
            providers: [.apt(["libgit2-dev"]), .brew(["libgit2"])]),
        .systemLibrary(
            name: "CPCRE2", pkgConfig: "libpcre2-8",
            providers: [.apt(["libpcre2-dev"]), .brew(["pcre2"])]),
        .systemLibrary(name: "CSpawn"),
        treeSitter,

        // Values that every other target speaks.
        .target(name: "CogniCore", swiftSettings: strict),
        .target(name: "CogniProcess", dependencies: ["CSpawn"], swiftSettings: strict),
        .target(name: "CogniRegex", dependencies: ["CPCRE2"], swiftSettings: strict),

        // Git -> change set -> syntax -> agents -> review -> report.
        .target(name: "CogniGit", dependencies: ["CogniCore", "CogniProcess", "Clibgit2"], swiftSettings: strict),
        .target(name: "CogniSyntax", dependencies: ["CogniCore", "TreeSitter"], swiftSettings: strict),
        .target(name: "CogniSemantics", dependencies: ["CogniCore", "CogniSyntax"], swiftSettings: strict),
        .target(name: "CogniRuleFormat", dependencies: ["Yams"], swiftSettings: strict),
        .executableTarget(
            name: "RulePacker", dependencies: ["CogniCore", "CogniRuleFormat"], swiftSettings: strict),
        .plugin(
            name: "RulePackPlugin", capability: .buildTool(), dependencies: ["RulePacker"],
            path: "Sources/RulePackPlugin"),
        .target(
            name: "CogniRules",
            dependencies: ["CogniCore", "CogniRegex", "CogniRuleFormat", "CogniSemantics", "CogniSyntax"],
            exclude: ["Packs"],
            // The matcher hands continuations from function to function; specialising each for each takes gigabytes.
            swiftSettings: strict + [
                .unsafeFlags(["-Xllvm", "-sil-disable-pass=closure-specialize"], .when(configuration: .release))
            ],
            plugins: ["RulePackPlugin"]),
        .target(name: "CogniMetrics", dependencies: ["CogniCore", "CogniSyntax"], swiftSettings: strict),
        .target(
            name: "CogniAgents",
            dependencies: ["CogniCore", "CogniMetrics", "CogniRegex", "CogniRules", "CogniSemantics", "CogniSyntax"],
            swiftSettings: strict),
        .target(name: "CogniReview", dependencies: ["CogniCore", "CogniSyntax", "CogniAgents"], swiftSettings: strict),
        .target(
            name: "CogniReports", dependencies: ["CogniCore"], exclude: ["report.schema.json"], swiftSettings: strict),

        // Adapters and life around the review.
        .target(
            name: "CogniCache", dependencies: ["CogniCore", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: strict),
        .target(name: "CogniConfig", dependencies: ["CogniCore", "TOMLKit"], swiftSettings: strict),
        .target(name: "CogniHooks", dependencies: ["CogniCore", "CogniProcess"], swiftSettings: strict),
        .executableTarget(
            name: "cognicode",
            dependencies: [
                "CogniAgents", "CogniCache", "CogniConfig", "CogniCore", "CogniGit", "CogniHooks", "CogniMetrics",
                "CogniProcess",
                "CogniReports", "CogniReview", "CogniRules", "CogniSyntax",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict,
            // The grammars' tables hold pointers; at a fixed address none of them needs work at every start.
            linkerSettings: [
                .unsafeFlags(["-Xclang-linker", "-no-pie"], .when(platforms: [.linux], configuration: .release))
            ]),

        // Damaged rules on damaged sources: swift run -c release fuzz.
        .target(
            name: "FuzzCases", dependencies: ["CogniCore", "CogniRules", "CogniSyntax"], swiftSettings: strict),
        .executableTarget(
            name: "fuzz",
            dependencies: [
                "FuzzCases", "CogniSyntax", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),

        // Times the built program: swift run -c release benchmark.
        .executableTarget(
            name: "benchmark",
            dependencies: ["CogniProcess", .product(name: "ArgumentParser", package: "swift-argument-parser")],
            swiftSettings: strict),

        // One test target a library, and scenarios that run the built program on real repositories.
        .target(
            name: "TestSupport", dependencies: ["CogniProcess"], path: "Tests/TestSupport", swiftSettings: strict),
        .testTarget(name: "CogniCoreTests", dependencies: ["CogniCore", "TestSupport"], swiftSettings: strict),
        .testTarget(name: "CogniProcessTests", dependencies: ["CogniProcess", "TestSupport"], swiftSettings: strict),
        .testTarget(name: "CogniRegexTests", dependencies: ["CogniRegex", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "CogniGitTests", dependencies: ["CogniGit", "CogniCore", "CogniProcess", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "CogniSyntaxTests", dependencies: ["CogniSyntax", "CogniCore", "TestSupport", "TreeSitter"],
            swiftSettings: strict),
        .testTarget(
            name: "CogniSemanticsTests", dependencies: ["CogniSemantics", "CogniCore", "CogniSyntax"],
            swiftSettings: strict),
        .testTarget(
            name: "CogniRulesTests",
            dependencies: ["CogniRules", "CogniRuleFormat", "CogniCore", "CogniSyntax", "CogniRegex", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "CogniMetricsTests", dependencies: ["CogniMetrics", "CogniCore", "CogniSyntax"],
            swiftSettings: strict),
        .testTarget(
            name: "CogniAgentsTests",
            dependencies: [
                "CogniAgents", "CogniCore", "CogniRegex", "CogniRules", "CogniSemantics", "CogniSyntax", "TestSupport",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "CogniReviewTests",
            dependencies: ["CogniReview", "CogniCore", "CogniSyntax", "CogniAgents", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "CogniReportsTests", dependencies: ["CogniReports", "CogniCore", "TestSupport"],
            swiftSettings: strict),
        .testTarget(name: "FuzzTests", dependencies: ["FuzzCases", "CogniSyntax"], swiftSettings: strict),
        .executableTarget(
            name: "cache-stress", dependencies: ["CogniCache", "CogniCore"], path: "Tests/CacheStress",
            swiftSettings: strict),
        .testTarget(
            name: "CogniCacheTests",
            dependencies: ["CogniCache", "CogniCore", "CogniProcess", "TestSupport", "cache-stress"],
            swiftSettings: strict),
        .testTarget(
            name: "CogniConfigTests", dependencies: ["CogniConfig", "CogniCore", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "CogniHooksTests", dependencies: ["CogniHooks", "CogniCore", "CogniProcess", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "ScenarioTests", dependencies: ["cognicode", "CogniProcess", "TestSupport"], swiftSettings: strict),
    ]
)
