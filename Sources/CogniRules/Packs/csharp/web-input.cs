using System.Diagnostics;
using System.IO;
using System.Net.Http;

class Site : Controller
{
    const string Note = "new SqlCommand(Request.Query[\"q\"])";

    public IActionResult Users(int page, string name, SqlConnection connection)
    {
        // ruleid: sql-injection
        var a = new SqlCommand("SELECT * FROM users WHERE name = '" + name + "'", connection);
        // ruleid: sql-injection
        a.CommandText = $"SELECT * FROM users WHERE id = {Request.Query["id"]}";
        // ok: sql-injection
        var b = new SqlCommand("SELECT * FROM users WHERE name = @name", connection);
        b.Parameters.AddWithValue("@name", name); // new SqlCommand("..." + name)
        // ok: sql-injection
        a.CommandText = "SELECT * FROM users LIMIT " + page;
        // ok: sql-injection
        a.CommandText = Note;
        return View(b);
    }

    void Store([FromBody] Order order, Database db, string table)
    {
        // ruleid: sql-injection
        db.Orders.FromSqlRaw("SELECT * FROM orders WHERE customer = " + order.Customer);
        // ok: sql-injection
        db.Orders.FromSqlInterpolated($"SELECT * FROM orders WHERE customer = {order.Customer}");
        // ok: sql-injection
        db.Orders.FromSqlRaw("SELECT * FROM " + table);
    }

    public ActionResult Tools(string host, string program)
    {
        // ruleid: command-injection
        Process.Start("cmd.exe", "/c ping " + host);
        var info = new ProcessStartInfo("ping");
        // ruleid: command-injection
        info.Arguments = Request.Form["host"];
        // ok: command-injection
        Process.Start("ping", "localhost"); // Process.Start("ping", host)
        // ok: command-injection
        log("Process.Start(host)", host);
        return View();
    }

    public async Task<IActionResult> Files(string file)
    {
        // ruleid: path-traversal
        var a = System.IO.File.ReadAllText(Path.Combine("files", file));
        // ruleid: path-traversal
        using var b = new FileStream("files/" + file, FileMode.Open);
        // ok: path-traversal
        var c = System.IO.File.ReadAllText("files/" + Path.GetFileName(file)); // File.ReadAllText(file)
        // ok: path-traversal
        var d = System.IO.File.ReadAllText("File.ReadAllText(file)");
        // ok: path-traversal
        System.IO.File.WriteAllText("last.txt", file);
        // ok: path-traversal
        return File(file.Length);
    }

    public async Task<IActionResult> Fetch([FromQuery] string url, HttpClient client)
    {
        // ruleid: server-side-request-forgery
        await client.GetAsync(url);
        // ok: server-side-request-forgery
        await client.GetAsync("https://api.example.com/items/" + url);
        // ok: server-side-request-forgery
        await client.GetAsync($"https://api.example.com/items/{url}");
        // ok: server-side-request-forgery
        await client.GetAsync("https://example.com"); // client.GetAsync(url)
        // ok: server-side-request-forgery
        log("client.GetAsync(url)", url);
        return Ok();
    }

    public IActionResult Back(string next)
    {
        if (Url.IsLocalUrl(next))
        {
            // ok: open-redirect
            return Redirect(next); // Redirect(next)
        }
        // ok: open-redirect
        return LocalRedirect("Redirect(next)");
    }

    public IActionResult Leave(string next)
    {
        // ruleid: open-redirect
        return Redirect(next);
    }

    public IActionResult Hello(string name)
    {
        // ruleid: cross-site-scripting
        ViewBag.Title = new HtmlString("<b>" + name + "</b>");
        // ok: cross-site-scripting
        ViewBag.Title = new HtmlString("<b>" + HtmlEncoder.Default.Encode(name) + "</b>"); // new HtmlString(name)
        // ok: cross-site-scripting
        ViewBag.Text = "new HtmlString(name)" + name;
        // ruleid: cross-site-scripting
        return Content("<p>" + name, "text/html");
    }
}
