import javax.crypto.Cipher

class Site {
  val shown = "Cipher.getInstance(\"DES\")"

  def find(page: Int, name: String) = Action {
    // ruleid: sql-injection
    statement.executeQuery("SELECT * FROM users WHERE name = '" + name + "'")
    // ruleid: sql-injection
    statement.executeQuery(s"SELECT * FROM users WHERE name = '$name'")
    // ok: sql-injection
    statement.executeQuery("SELECT * FROM users LIMIT " + page) // executeQuery(name)
    // ok: sql-injection
    log("statement.executeQuery(name)", name)
    Ok(name)
  }

  def ping(request: Request) = {
    val host = request.getQueryString("host").get
    // ruleid: command-injection
    Process("ping " + host).run()
    // ok: command-injection
    Process("ping localhost").run() // Process(host)
    // ok: command-injection
    log("Process(host)", host)
  }

  def ciphers(left: Point, right: Point) = {
    // ruleid: weak-cipher
    val a = Cipher.getInstance("DES/CBC/PKCS5Padding")
    // ok: weak-cipher
    val b = Cipher.getInstance("AES/GCM/NoPadding") // Cipher.getInstance("DES")
    // ok: weak-cipher
    log("Cipher.getInstance(\"DES\")")
    // ruleid: swallowed-exception
    try { work() } catch { case _: Throwable => }
    // ok: swallowed-exception
    try { work() } catch { case e: IOException => log(e) } // catch { case e: Throwable => log(e) }
    // ok: swallowed-exception
    log("try")
    // ruleid: endless-await
    val c = Await.result(load(), Duration.Inf)
    // ok: endless-await
    val d = Await.result(load(), 10.seconds) // Duration.Inf
    // ok: endless-await
    log("Await.result(load(), Duration.Inf)")
    // ruleid: self-comparison
    val e = left.x == left.x
    // ok: self-comparison
    val f = left.x == right.x // left.x == left.x
    // ok: self-comparison
    log("left.x == left.x", next() == next())
    // ruleid: nan-comparison
    val g = left.x == Double.NaN
    // ok: nan-comparison
    val h = left.x.isNaN // left.x == Double.NaN
    // ok: nan-comparison
    log("left.x == Double.NaN")
  }
}
