// swift-format-ignore-file
let shown = "assert(seen.insert(x).inserted)"

func visit(_ x: Int, _ seen: inout Set<Int>, _ list: inout [Int]) {
    // ruleid: assert-side-effect
    assert(seen.insert(x).inserted)
    // ruleid: assert-side-effect
    assert(list.removeLast() == x, "wrong order")

    // ok: assert-side-effect
    let isNew = seen.insert(x).inserted  // not assert(seen.insert(x).inserted)
    // ok: assert-side-effect
    assert(isNew && seen.contains(x))
    // ok: assert-side-effect
    precondition(seen.insert(x).inserted)
    // ok: assert-side-effect
    log("assert(seen.insert(x).inserted)")
}
