// swift-format-ignore-file
let shown = "self.name = self.name"

extension Account {
    mutating func rename(_ name: String, _ other: Account) {
        // ruleid: self-assignment
        self.name = self.name
        // ruleid: self-assignment
        owner.count = owner.count

        // ok: self-assignment
        self.name = name  // not self.name = self.name
        // ok: self-assignment
        self.name = other.name
        // ok: self-assignment
        let limit = limit
        // ok: self-assignment
        log("self.name = self.name")
        // ok: self-assignment
        if let limit { log(limit) }
        // ok: self-assignment
        if case .pair(let first, _) = other { log(first) }
    }
}
