package examples

import "encoding/json"

func conditions(kind string, n int, list *List, names []string, x float64, err error) bool {
	// ruleid: impossible-condition
	if kind == "a" && kind == "b" {
		return true
	}
	// ok: impossible-condition
	if kind == "a" && n == 2 {
		return true
	}
	// kind == "a" && kind == "b"
	// ruleid: unavoidable-condition
	if n != 1 || n != 2 {
		return true
	}
	// ok: unavoidable-condition
	if n != 1 && n != 2 || kind == "n != 1 || n != 2" {
		return true
	}
	// ruleid: nil-dereference
	if list == nil && list.size == 0 {
		return true
	}
	// ruleid: nil-dereference
	if list != nil || !list.ready {
		return true
	}
	// ok: nil-dereference
	if list == nil || list.size == 0 {
		return true
	}
	// list == nil && list.size == 0
	// ruleid: length-never-negative
	if len(names) >= 0 {
		return true
	}
	// ok: length-never-negative
	if len(names) > 0 || kind == "len(names) >= 0" {
		return true
	}
	// ruleid: nan-comparison
	if x == math.NaN() {
		return true
	}
	// x == math.NaN()
	// ok: nan-comparison
	if math.IsNaN(x) {
		return true
	}
	// ruleid: repeated-condition
	if n == 1 {
		return true
	} else if n == 2 {
		return false
	} else if n == 1 {
		return false
	}
	// ok: repeated-condition
	if n == 1 {
		return true
	} else if n == 3 {
		return false
	}
	// ruleid: identical-branches
	if n > 5 {
		send(kind)
	} else {
		send(kind)
	}
	// ok: identical-branches
	if n > 5 {
		send(kind)
	} else {
		send(kind + "send(kind)")
	}
	return false
}

func indexes(list []int) (total int) {
	// ruleid: index-past-end
	total = list[len(list)]
	for i := 0; i <= len(list); i++ {
		// ruleid: index-past-end
		total += list[i]
	}
	for i := 0; i < len(list); i++ {
		// ok: index-past-end
		total += list[i] // list[len(list)]
	}
	for i := 0; i <= len(list); i++ {
		if i == len(list) {
			break
		}
		// ok: index-past-end
		total += list[i]
	}
	for i := range list {
		if list[i] == 0 {
			// ruleid: list-changed-while-walked
			list = append(list[:i], list[i+1:]...)
		}
	}
	for i := range list {
		if list[i] == 0 {
			// ok: list-changed-while-walked
			list = append(list[:i], list[i+1:]...)
			break
		}
	}
	// ok: list-changed-while-walked
	list = append(list[:1], list[2:]...) // "append(list[:i]"
	return total
}

func (u *User) names(name string) {
	// ruleid: self-assignment
	u.Name = u.Name
	// ok: self-assignment
	u.Name = name
	// name = name
	// ok: self-assignment
	u.Text = "name = name"
	// ruleid: ignored-result
	strings.TrimSpace(name)
	// ok: ignored-result
	name = strings.TrimSpace(name)
	// strings.TrimSpace(name)
	// ok: ignored-result
	u.Say("strings.TrimSpace(name)", strings.ToUpper(name))
	// ok: ignored-result
	fmt.Println(strings.ToLower(name))
}

func formats(err error, name string) error {
	// ruleid: unformatted-text
	log.Println("failed: %v", err)
	// ok: unformatted-text
	log.Printf("failed: %v", err)
	// ok: unformatted-text
	log.Println("100% sure", err)
	// log.Println("failed: %v", err)
	// ruleid: missing-format-argument
	fmt.Printf("%s has no file\n")
	// ruleid: missing-format-argument
	log.Printf("%s is not %d", name)
	// ok: missing-format-argument
	fmt.Printf("100%% of %s", name)
	// ok: missing-format-argument
	fmt.Printf("done 100%%\n")
	// fmt.Errorf("no file %s")
	// ok: missing-format-argument
	return fmt.Errorf("fmt.Errorf(no file) %w", err)
}

func errors(data []byte, rows *sql.Rows) (c Config, err error) {
	// ruleid: ignored-error
	file, _ := os.Open("a")
	// ok: ignored-error
	other, err := os.Open("b")
	// file, _ := os.Open("a")
	// ok: ignored-error
	name, _ := strings.CutPrefix("os.Open(a)", "os")
	// ruleid: unchecked-decoding
	json.Unmarshal(data, &c)
	// ruleid: unchecked-decoding
	rows.Scan(&c.Name, &c.Size)
	// ok: unchecked-decoding
	if err := json.Unmarshal(data, &c); err != nil {
		return c, err
	}
	// json.Unmarshal(data, &c)
	// ok: unchecked-decoding
	err = json.NewDecoder(other).Decode(&c)
	// ok: unchecked-decoding
	log.Println("json.Unmarshal(data, &c)")
	return c, rows.Scan(&c.Name)
}

func TestReading(t *testing.T) {
	// ok: ignored-error
	file, _ := os.Open("a")
	// ok: unchecked-decoding
	json.Unmarshal(file, &c)
}

func replies(w http.ResponseWriter, r *http.Request) {
	page, err := load(r)
	// ruleid: error-reply-goes-on
	if err != nil {
		http.Error(w, "no such page", http.StatusNotFound)
	}
	// ok: error-reply-goes-on
	if page.old != nil {
		http.Error(w, "gone", http.StatusGone)
		return
	}
	body, err := page.render()
	// ok: error-reply-goes-on
	if err != nil {
		log.Println("http.Error(w, body, 500)") // http.Error(w, "", 500)
		http.Error(w, "broken", 500)
		return
	}
	w.Write(body)
}

func maps(words []string) {
	// ruleid: nil-map-write
	var counts map[string]int
	for _, word := range words {
		counts[word] = 1
	}
	// ok: nil-map-write
	var sizes map[string]int
	for _, word := range words {
		if sizes == nil {
			sizes = map[string]int{}
		}
		sizes[word] = len(word)
	}
	// ok: nil-map-write
	ready := map[string]string{"var ready map[string]string": ""} // var ready map[string]string
	ready["a"] = "b"
}

func rows(db *sql.DB) error {
	names, err := db.Query("SELECT name FROM users")
	// ruleid: unread-rows-error
	for names.Next() {
		read(names)
	}
	// for names.Next() {}
	others, err := db.Query("SELECT name FROM others")
	// ok: unread-rows-error
	for others.Next() {
		log.Println("names.Err()")
	}
	return others.Err()
}

func expressions() {
	// ruleid: backspace-in-expression
	a := regexp.MustCompile("\bword\b")
	// ok: backspace-in-expression
	b := regexp.MustCompile(`\bword\b`) // regexp.MustCompile("\bword")
	// ok: backspace-in-expression
	c := regexp.MustCompile("\\bword\\b")
	// ok: backspace-in-expression
	log.Println("\bword", a, b, c)
}
