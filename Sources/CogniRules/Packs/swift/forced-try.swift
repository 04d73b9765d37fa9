// swift-format-ignore-file
import Foundation

let shown = "try! Data(contentsOf: url)"

func load(_ url: URL) throws {
    // ruleid: forced-try
    let data = try! Data(contentsOf: url)
    // ruleid: forced-try
    let user = try! JSONDecoder().decode(User.self, from: data)
    // ruleid: forced-try
    try! FileManager.default.removeItem(at: url)

    // ok: forced-try
    let good = try Data(contentsOf: url)  // not try! Data(contentsOf: url)
    // ok: forced-try
    let pattern = try! NSRegularExpression(pattern: "[a-z]+")
    // ok: forced-try
    log("try! Data(contentsOf: url)")
}
