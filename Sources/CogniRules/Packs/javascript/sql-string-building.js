// ruleid: sql-string-building
db.query("SELECT * FROM users WHERE name = '" + name + "'", done);
// ruleid: sql-string-building
await pool.query(`DELETE FROM users WHERE id = ${identifier}`);
// ruleid: sql-string-building
db.run(`INSERT INTO users VALUES ('${name}', 3)`);

// ok: sql-string-building
db.query("SELECT * FROM users WHERE name = ?", [name], done);
// ok: sql-string-building
await pool.query(`SELECT count(*) FROM ${table}`);
// ok: sql-string-building
await sql`SELECT * FROM users WHERE id = ${id}`;
// ok: sql-string-building
jobs.run(`values = ${values}`);
// ok: sql-string-building
const hint = "db.query('SELECT * FROM users WHERE id = ' + id)"; // db.query("… WHERE id = " + id)

app.get("/users", (req, res) => {
  const { name } = req.query;
  // The rule sql-injection finds that.
  // ok: sql-string-building
  db.query("SELECT * FROM users WHERE name = '" + name + "'", done);
});
