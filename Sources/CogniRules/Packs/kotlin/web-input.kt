import io.ktor.server.application.*

val note = "jdbc.query(call.parameters[0])"

suspend fun users(call: ApplicationCall, db: Connection, table: String) {
    val name = call.parameters["name"]
    // ruleid: sql-injection
    db.prepareStatement("SELECT * FROM users WHERE name = '$name'")
    // ok: sql-injection
    db.prepareStatement("SELECT * FROM users WHERE name = ?") // prepareStatement("... $name")
    // ok: sql-injection
    db.prepareStatement("SELECT * FROM $table")
    // ok: sql-injection
    log("db.prepareStatement(name)", name)
    // ruleid: path-traversal
    val file = File("files/$name")
    // ok: path-traversal
    val other = File("files/" + File(name).name) // path-traversal
    // ok: path-traversal
    log("File(name)", name)
    // ruleid: command-injection
    Runtime.getRuntime().exec("ping $name")
    // ok: command-injection
    Runtime.getRuntime().exec("ping localhost") // Runtime.getRuntime().exec(name)
    // ok: command-injection
    log("ProcessBuilder(name)", name)
}

@GetMapping("/orders")
fun orders(@RequestParam("sort") sort: String, @PathVariable id: Long): List<Order> {
    // ok: sql-injection
    jdbc.queryForList("SELECT * FROM orders WHERE id = $id")
    // ruleid: sql-injection
    return jdbc.queryForList("SELECT * FROM orders ORDER BY $sort")
}
