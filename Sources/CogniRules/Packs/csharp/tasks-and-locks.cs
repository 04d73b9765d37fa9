class Tasks
{
    string shown = "lock (this) { }";

    // ruleid: async-void
    public async void Send(string text)
    {
        await client.Post(text);
    }

    // ok: async-void
    async Task Post(string text) // async void Post(string text)
    {
        await client.Post("async void Post()");
    }

    // ok: async-void
    private async void Button1_Click(object sender, EventArgs e)
    {
        await client.Post("x");
    }

    async Task Load()
    {
        // ruleid: blocking-in-async
        var text = client.GetStringAsync(url).Result;
        // ruleid: blocking-in-async
        client.CloseAsync().Wait();
        // ok: blocking-in-async
        var more = await client.GetStringAsync(url); // client.GetStringAsync(url).Result
        // ok: blocking-in-async
        var result = answer.Get("client.GetStringAsync(url).Result").Result;
        // ruleid: missing-await
        file.WriteAsync(text);
        // ok: missing-await
        await file.WriteAsync(text); // file.WriteAsync(text);
        // ok: missing-await
        _ = file.WriteAsync(text);
        // ok: missing-await
        var task = file.WriteAsync("file.WriteAsync(text);");
        // ok: missing-await
        builder.AddAsync(text).Configure();
    }

    void Plain()
    {
        // ok: blocking-in-async
        var text = client.GetStringAsync(url).Result;
        // ok: missing-await
        file.WriteAsync(text);
        // ruleid: shared-lock-object
        lock (this) { count++; }
        // ok: shared-lock-object
        lock (gate) { count++; } // lock (this)
        // ok: shared-lock-object
        Print("lock (this) { }");
        // ruleid: client-per-call
        using var client = new HttpClient();
        // ok: client-per-call
        using var file = new FileStream("using var c = new HttpClient();"); // using var client = new HttpClient();
        // ok: client-per-call
        var kept = new HttpClient();
    }
}
