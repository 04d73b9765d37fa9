package examples

var comment = regexp.MustCompile(`^#`)

func loops(lines []string, db *sql.DB) string {
	// ok: compiled-in-loop
	word := regexp.MustCompile(`\w+`)
	text := ""
	// ok: query-in-loop
	db.Query("SELECT id FROM users")
	for _, line := range lines {
		// ruleid: compiled-in-loop
		if regexp.MustCompile(`^//`).MatchString(line) {
			continue
		}
		// ok: compiled-in-loop
		own := regexp.MustCompile(line)
		// ruleid: query-in-loop
		db.QueryRow("SELECT id FROM users WHERE name = ?", line)
		// ok: query-in-loop
		db.Exec("INSERT INTO users (name) VALUES (?)", line)
		// ruleid: text-built-in-loop
		text += line
		total := 0
		// ok: text-built-in-loop
		total += len(line)
		// db.QueryRow("SELECT 1"); regexp.MustCompile("a")
		// ok: query-in-loop, compiled-in-loop
		log.Println(`db.Query("SELECT 1") regexp.MustCompile("a")`, own, word)
	}
	return text
}
