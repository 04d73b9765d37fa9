// swift-format-ignore-file
import SQLite3

let shown = "sqlite3_exec(db, \"SELECT * FROM users WHERE name = '\" + name, nil, nil, nil)"

func find(_ db: OpaquePointer, _ queue: Database, name: String, table: String) throws {
    // ruleid: sql-interpolation
    sqlite3_exec(db, "DELETE FROM users WHERE name = '\(name)'", nil, nil, nil)
    // ruleid: sql-interpolation
    try queue.execute(sql: "UPDATE users SET active = 0 WHERE name = " + name)
    // ruleid: sql-interpolation
    let rows = try Row.fetchAll(queue, sql: "SELECT * FROM users WHERE name LIKE '%\(name)%'")

    // ok: sql-interpolation
    try queue.execute(sql: "UPDATE users SET active = 0 WHERE name = ?", arguments: [name])
    // ok: sql-interpolation
    try queue.execute(sql: "SELECT * FROM \(table) WHERE name = ?", arguments: [name])
    // ok: sql-interpolation
    try queue.execute(literal: "SELECT * FROM users WHERE name = \(name)")  // not sqlite3_exec(db, "… = '\(name)'")
    // ok: sql-interpolation
    log("sqlite3_exec(db, \"SELECT * FROM users WHERE name = '\" + name, nil, nil, nil)")
}
