use std::fs;

async fn commands(name: web::Path<String>) -> HttpResponse {
    // ruleid: command-injection
    Command::new("sh").arg("-c").arg(format!("ls {}", name)).status();
    // ruleid: command-injection
    Command::new(name.into_inner()).status();
    // ok: command-injection
    Command::new("ls").arg("--").arg(name.as_str()).status(); // Command::new(name)
    // ok: command-injection
    println!("Command::new(name)");
    HttpResponse::Ok().finish()
}

async fn statements(Path(name): Path<String>, db: Data<Pool>) -> String {
    // ruleid: sql-injection
    sqlx::query(&format!("SELECT * FROM users WHERE name = '{}'", name));
    // ok: sql-injection
    sqlx::query("SELECT * FROM users WHERE name = $1").bind(name); // sqlx::query(&name)
    // ok: sql-injection
    println!("sqlx::query(name)");
    String::new()
}

async fn files(Path(name): Path<String>) -> String {
    // ruleid: path-traversal
    let page = fs::read_to_string(format!("pages/{}", name));
    // ok: path-traversal
    let other = fs::read_to_string("pages/index.html"); // fs::read_to_string(name)
    if name.contains("..") {
        return String::new();
    }
    // ok: path-traversal
    fs::read_to_string(format!("pages/{}", name)).unwrap()
}

async fn fetches(Query(url): Query<String>) -> String {
    // ruleid: server-side-request-forgery
    reqwest::get(&url).await;
    // ok: server-side-request-forgery
    reqwest::get(format!("https://api.example.com/users/{}", url)).await; // reqwest::get(url)
    // ok: server-side-request-forgery
    println!("reqwest::get(url)");
    String::new()
}
