import Foundation
import PackagePlugin

/// Packs the rule files of a target's `Packs` folder into the program, whenever one of them changes.
@main
struct RulePackPlugin: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let packs = context.package.directoryURL.appending(path: "Sources/\(target.name)/Packs")
        let output = context.pluginWorkDirectoryURL.appending(path: "BuiltInPacks.swift")
        return [
            .buildCommand(
                displayName: "Packing rules",
                executable: try context.tool(named: "RulePacker").url,
                arguments: [packs.path, output.path],
                inputFiles: ruleFiles(below: packs),
                outputFiles: [output])
        ]
    }

    private func ruleFiles(below folder: URL) -> [URL] {
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        return (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "yaml" }
    }
}
