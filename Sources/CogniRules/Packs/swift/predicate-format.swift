// swift-format-ignore-file
import Foundation

let shown = "NSPredicate(format: \"name == '\" + name)"

func filter(name: String, key: String) {
    // ruleid: predicate-format
    request.predicate = NSPredicate(format: "name == '\(name)'")
    // ruleid: predicate-format
    let other = NSPredicate(format: "name CONTAINS[cd] " + name)

    // ok: predicate-format
    request.predicate = NSPredicate(format: "name == %@", name)  // not "name == '\(name)'"
    // ok: predicate-format
    request.predicate = NSPredicate(format: "\(#keyPath(User.name)) == %@", name)
    // ok: predicate-format
    log("NSPredicate(format: \"name == '\" + name)")
}
