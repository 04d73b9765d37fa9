// swift-format-ignore-file
let shown = "a.x == a.x"

func same(_ a: Point, _ b: Point) -> Bool {
    // ruleid: self-comparison
    if a.x == a.x { return true }
    // ruleid: self-comparison
    let ordered = b.y <= b.y

    // ok: self-comparison
    if a.x == b.x { return true }  // not a.x == a.x
    // ok: self-comparison
    if next() == next() { return true }
    // ok: self-comparison
    if a.flags & mask == mask { return true }
    // ok: self-comparison
    XCTAssertTrue(a == a)
    // ok: self-comparison
    return shown == "a.x == a.x"
}
