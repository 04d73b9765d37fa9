package users

import (
	"database/sql"
	"fmt"
)

const shown = `db.Query("SELECT * FROM users WHERE name = '" + name + "'")`

func find(db *sql.DB, name, table string, id int) {
	// ruleid: sql-formatting
	db.Query(fmt.Sprintf("SELECT * FROM users WHERE name = '%s'", name))
	// ruleid: sql-formatting
	db.QueryRowContext(ctx, "SELECT * FROM users WHERE name = '"+name+"' LIMIT 1")
	// ruleid: sql-formatting
	_, err := db.Exec(fmt.Sprintf(`DELETE FROM users WHERE active AND id > %v`, id))
	// ok: sql-formatting
	db.Exec(fmt.Sprintf(`DELETE FROM users WHERE active AND id > %d`, id))

	// ok: sql-formatting
	db.Query("SELECT * FROM users WHERE name = ?", name)
	// ok: sql-formatting
	db.Query(fmt.Sprintf("SELECT * FROM %s WHERE name = ?", table), name)
	// ok: sql-formatting
	db.Query("SELECT * FROM users " + "WHERE name = ?", name) // not db.Query("… name = '" + name + "'")
	// ok: sql-formatting
	log(`db.Query("SELECT * FROM users WHERE name = '" + name + "'")`)
}
