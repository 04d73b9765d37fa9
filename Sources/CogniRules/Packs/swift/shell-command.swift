// swift-format-ignore-file
import Foundation

let shown = "process.arguments = [\"-c\", \"ls \" + folder]"

func run(_ process: Process, folder: String, command: String) {
    // ruleid: shell-command
    process.arguments = ["-c", "ls \(folder)"]
    // ruleid: shell-command
    process.arguments = ["-lc", "ls " + folder]

    // ok: shell-command
    process.arguments = ["--", folder]  // not ["-c", "ls \(folder)"]
    // ok: shell-command
    process.arguments = ["-c", "ls -l"]
    // ok: shell-command
    process.arguments = ["-c", command]
    // ok: shell-command
    log("process.arguments = [\"-c\", \"ls \" + folder]")
}
