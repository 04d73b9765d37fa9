import Vapor

func commands(req: Request) throws {
    let name = try req.query.get(String.self, at: "name")
    // ruleid: command-injection
    process.arguments = ["-c", "convert \(name)"]
    // ruleid: command-injection
    process.launchPath = name
    // ok: command-injection
    process.arguments = ["--", name]  // process.launchPath = name
    // ok: command-injection
    log("process.launchPath = name")
}

func statements(req: Request, number: Int) throws {
    let name = req.parameters.get("name") ?? ""
    // ruleid: sql-injection
    db.simpleQuery("SELECT * FROM users WHERE name = '\(name)'")
    // ruleid: sql-injection
    sqlite3_exec(handle, "DELETE FROM users WHERE name = '" + name + "'", nil, nil, nil)
    // ok: sql-injection
    db.query("SELECT * FROM users WHERE name = ?", [name])  // db.simpleQuery(name)
    // ok: sql-injection
    db.simpleQuery("SELECT name FROM users LIMIT \(number)")
}

func files(req: Request) throws -> Response {
    let name = req.parameters.get("name") ?? ""
    // ruleid: path-traversal
    let data = FileManager.default.contents(atPath: "/pages/" + name)
    // ok: path-traversal
    let other = FileManager.default.contents(atPath: "/pages/index.html")  // contents(atPath: name)
    // ok: path-traversal
    log("FileManager.default.contents(atPath: name)")
    guard !name.contains("..") else { throw Abort(.notFound) }
    // ok: path-traversal
    return req.fileio.streamFile(at: "/pages/" + name)
}

func fetches(req: Request) async throws {
    let target = try req.query.get(String.self, at: "url")
    // ruleid: server-side-request-forgery
    try await req.client.get(URI(string: target))
    // ok: server-side-request-forgery
    try await req.client.get(URI(string: "https://api.example.com/users/\(target)"))  // URI(string: target)
    // ok: server-side-request-forgery
    log("req.client.get(target)")
}

func redirects(req: Request) throws -> Response {
    let next = try req.query.get(String.self, at: "next")
    // ruleid: open-redirect
    if odd { return req.redirect(to: next) }
    // ok: open-redirect
    if even { return req.redirect(to: "/users/\(next)") }  // req.redirect(to: next)
    // ok: open-redirect
    return req.redirect(to: "/next")
}
