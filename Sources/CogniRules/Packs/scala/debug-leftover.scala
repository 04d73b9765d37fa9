object Job {
  val shown = "pprint.pprintln(job)"

  def run(job: Job): Unit = {
    // ruleid: debug-leftover
    println("here 1")
    // ruleid: debug-leftover
    pprint.pprintln(job)
    // ok: debug-leftover
    println("Here you are") // not pprint.pprintln(job)
    // ok: debug-leftover
    println("pprint.pprintln(job)")
  }
}
