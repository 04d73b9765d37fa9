# ruleid: sql-string-formatting
cursor.execute(f"SELECT * FROM users WHERE name = '{name}'")
# ruleid: sql-string-formatting
cursor.execute("SELECT * FROM users WHERE id = %s" % user_id)
# ruleid: sql-string-formatting
cursor.execute("DELETE FROM users WHERE name = '" + name + "'")
# ruleid: sql-string-formatting
db.execute("INSERT INTO users VALUES ('{}')".format(name))
# ruleid: sql-string-formatting
db.execute(
    "UPDATE users SET name = '%s' "
    "WHERE id = %d" % (name, number)
)

# ok: sql-string-formatting
cursor.execute("SELECT * FROM users WHERE id = %s", (user_id,))
# ok: sql-string-formatting
cursor.execute("SELECT * FROM users WHERE id = ?", [user_id])
# ok: sql-string-formatting
cursor.execute(f"SELECT count(*) FROM {table}")
# ok: sql-string-formatting
cursor.execute("SELECT name FROM users " + order)
# ok: sql-string-formatting
pool.execute(f"task = {task}")
# ok: sql-string-formatting
hint = "cursor.execute('SELECT * FROM users WHERE id = %s' % user_id)"
