const SHOWN: &str = "dbg!(job)";

fn run(job: &Job) {
    // ruleid: debug-leftover
    dbg!(job);
    // ruleid: debug-leftover
    let count = dbg!(job.count) + 1;

    // ok: debug-leftover
    println!("{:?}", job); // not dbg!(job)
    // ok: debug-leftover
    let text = "dbg!(job)";
    // ok: debug-leftover
    assert!(count > 0);
}
