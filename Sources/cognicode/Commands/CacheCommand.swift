import ArgumentParser
import CogniCache
import CogniConfig

/// `cognicode cache`: the results that are kept between runs.
struct CacheCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cache", abstract: "Look at the kept results, or drop them.",
        subcommands: [Stats.self, Clear.self], defaultSubcommand: Stats.self)

    struct Stats: ParsableCommand {
        static let configuration = CommandConfiguration(commandName: "stats", abstract: "Print how much is kept.")

        func run() throws {
            let folder = Workspace.cacheFolder(of: try Workspace.open(cached: false).repository)
            guard let contents = try FactCache.contents(ofFolder: folder) else {
                Terminal.write("nothing is kept yet in \(folder)\n")
                return
            }
            Terminal.write("\(contents.path): \(contents.entries) results, \(contents.bytes / 1024) KiB\n")
        }
    }

    struct Clear: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "clear", abstract: "Drop every kept result of this repository.")

        func run() throws {
            let folder = Workspace.cacheFolder(of: try Workspace.open(cached: false).repository)
            Terminal.write("dropped \(try FactCache.clear(folder: folder)) results\n")
        }
    }
}
