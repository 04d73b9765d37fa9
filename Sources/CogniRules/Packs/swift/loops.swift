func loops(items: [Item], dates: [Date]) {
    var names: [String] = []
    for item in items {
        // ruleid: list-copied-in-loop
        names = names + [item.name]
        // ok: list-copied-in-loop
        names.append(item.name)  // names = names + [item.name]
        // ruleid: made-in-loop
        let formatter = DateFormatter()
        // ok: made-in-loop
        log("DateFormatter()")  // DateFormatter()
    }
    // ok: list-copied-in-loop
    log("names = names + [name]", names + ["x"])
    // ok: made-in-loop
    let formatter = DateFormatter()
    // ruleid: filtered-for-one
    let a = items.filter { $0.isNew }.first
    // ok: filtered-for-one
    let b = items.filter { $0.isNew }.map { $0.name }  // items.filter { $0.isNew }.first
    // ok: filtered-for-one
    log("items.filter { $0.isNew }.first")
    // ruleid: sorted-for-one
    let c = names.sorted().first
    // ok: sorted-for-one
    let d = names.sorted().prefix(3)  // names.sorted().first
    // ok: sorted-for-one
    log("names.sorted().first")
}
