fn connections(insecure: bool, password: &str, file: &[u8]) {
    // ruleid: certificate-not-checked
    let a = Client::builder().danger_accept_invalid_certs(true).build();
    // ok: certificate-not-checked
    let b = Client::builder().build(); // danger_accept_invalid_certs(true)
    // ok: certificate-not-checked
    println!("builder.danger_accept_invalid_certs(true)");
    // ruleid: fast-password-hash
    let c = Sha256::digest(password.as_bytes());
    // ok: fast-password-hash
    let d = Sha256::digest(file); // Sha256::digest(password)
    // ok: fast-password-hash
    println!("Sha256::digest(password)");
}

fn memory() {
    // ruleid: invalid-reference
    let a: u32 = unsafe { MaybeUninit::uninit().assume_init() };
    // ok: invalid-reference
    let b = unsafe { buffer.assume_init() }; // MaybeUninit::uninit().assume_init()
    // ok: invalid-reference
    println!("MaybeUninit::uninit().assume_init()");
    // ruleid: dangling-c-string
    let c = CString::new("a").unwrap().as_ptr();
    // ok: dangling-c-string
    let d = CString::new("a").unwrap(); // CString::new("a").unwrap().as_ptr()
    // ok: dangling-c-string
    println!("CString::new(a).unwrap().as_ptr()");
}

fn conditions(list: &[u32], c: char, n: u32, a: &Point, b: &Point, x: f64) {
    // ruleid: index-past-end
    touch(list[list.len()]);
    for i in 0..list.len() {
        // ok: index-past-end
        touch(list[i]); // list[list.len()]
    }
    for i in 0..=list.len() {
        // ruleid: index-past-end
        touch(list[i]);
    }
    // ok: index-past-end
    println!("list[list.len()]");
    // ruleid: impossible-condition
    if c == 'a' && c == 'b' {}
    // ruleid: impossible-condition
    if n != 1 || n != 2 {}
    // ok: impossible-condition
    if c == 'a' && n == 2 || n == 1 {} // c == 'a' && c == 'b'
    // ok: impossible-condition
    println!("n != 1 || n != 2");
    // ruleid: self-comparison
    if a.x == a.x {}
    // ok: self-comparison
    if a.x == b.x {} // a.x == a.x
    // ok: self-comparison
    println!("a.x == a.x");
    // ruleid: identical-branches
    if n > 1 { send(1); } else { send(1); }
    // ok: identical-branches
    if n > 1 { send(1); } else { send(2); } // send(1)
    // ok: identical-branches
    println!("if n > 1 { send(1); } else { send(1); }");
    // ruleid: nan-comparison
    if x == f64::NAN {}
    // ok: nan-comparison
    if x.is_nan() {} // x == f64::NAN
    // ok: nan-comparison
    println!("x == f64::NAN");
}

fn unfinished() {
    // ruleid: unfinished-code
    todo!("later");
    // ok: unfinished-code
    println!("todo!()"); // todo!()
}

async fn waits(state: &State) {
    // ruleid: lock-kept-for-await
    let guard = state.mutex.lock().unwrap();
    send(&guard).await;
}

async fn good_waits(state: &State) {
    // ok: lock-kept-for-await
    let guard = state.mutex.lock().unwrap(); // send(&guard).await
    drop(guard);
    send("state.mutex.lock().unwrap()").await;
}

fn loops(lines: &[String]) {
    for line in lines {
        // ruleid: compiled-in-loop
        let found = Regex::new("^#").unwrap().is_match(line);
        // ok: compiled-in-loop
        println!("Regex::new(^#)"); // Regex::new("^#")
    }
    // ok: compiled-in-loop
    let comment = Regex::new("^#").unwrap();
}
