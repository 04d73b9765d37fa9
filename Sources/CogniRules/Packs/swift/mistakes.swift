// swift-format-ignore-file
import Foundation

func conditions(kind: String, n: Int, x: Double, list: [Int]) {
    // ruleid: impossible-condition
    if kind == "a" && kind == "b" { stop() }
    // ok: impossible-condition
    if kind == "a" && n == 2 { stop() }  // kind == "a" && kind == "b"
    // ruleid: unavoidable-condition
    if n != 1 || n != 2 { stop() }
    // ok: unavoidable-condition, impossible-condition
    log("n != 1 || n != 2, n == 1 && n == 2")
    // ok: unavoidable-condition
    if n != 1 && n != 2 { stop() }
    // ruleid: identical-branches
    if n > 5 { send(kind) } else { send(kind) }
    // ok: identical-branches
    if n > 5 { send(kind) } else { send("kind") }  // else { send(kind) }
    // ruleid: nan-comparison
    if x == .nan { stop() }
    // ok: nan-comparison
    if x.isNaN { stop("x == .nan") }  // x == .nan
    // ruleid: count-never-negative
    if list.count >= 0 { stop() }
    // ok: count-never-negative
    if list.count > 0 { stop("list.count >= 0") }  // list.count >= 0
}

func indexes(list: [Int]) {
    // ruleid: index-past-end
    use(list[list.count])
    for i in 0...list.count {
        // ruleid: index-past-end
        use(list[i])
    }
    for i in 0..<list.count {
        // ok: index-past-end
        use(list[i])  // list[list.count]
    }
    // ok: index-past-end
    log("list[list.count]")
    // ruleid: repeated-key
    let sizes = ["a": 1, "b": 2, "a": 3]
    // ok: repeated-key
    let others = ["a": 1, "b": 2, "c": 1]  // ["a": 1, "a": 2]
    // ok: repeated-key
    log("[a: 1, a: 2]")
}

func pointers(bytes: [UInt8]) {
    // ruleid: escaping-pointer
    let pointer = bytes.withUnsafeBufferPointer { $0.baseAddress! }
    // ok: escaping-pointer
    let sum = bytes.withUnsafeBufferPointer { total($0) }  // { $0.baseAddress! }
    // ok: escaping-pointer
    log("bytes.withUnsafeBufferPointer { $0 }")
}

func addresses(name: String) {
    // ruleid: unwrapped-address
    let a = URL(string: "https://example.com/\(name)")!
    // ok: unwrapped-address
    let b = URL(string: "https://example.com/")!  // URL(string: "\(name)")!
    // ok: unwrapped-address
    let c = URL(string: "https://example.com/\(name)")
    // ok: unwrapped-address
    log("URL(string: name)!")
}

func waits() {
    Task {
        // ruleid: blocked-task
        Thread.sleep(forTimeInterval: 1)
        // ok: blocked-task
        try await Task.sleep(for: .seconds(1))  // Thread.sleep(forTimeInterval: 1)
        log("Thread.sleep(forTimeInterval: 1)")
    }
}

func wait() {
    // ok: blocked-task
    Thread.sleep(forTimeInterval: 1)
}
