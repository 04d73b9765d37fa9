val shown = "e.printStackTrace()"

fun run(out: java.io.PrintWriter) {
    // ruleid: debug-leftover
    println("here 1")
    try {
        work()
    } catch (e: Exception) {
        // ruleid: debug-leftover
        e.printStackTrace()
        // ok: debug-leftover
        e.printStackTrace(out) // not e.printStackTrace()
    }
    // ok: debug-leftover
    println("Here you are")
    // ok: debug-leftover
    println("e.printStackTrace()")
}
