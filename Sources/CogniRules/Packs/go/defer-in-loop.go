package files

const shown = "for { defer f.Close() }"

func readAll(names []string) {
	for _, name := range names {
		f, _ := os.Open(name)
		// ruleid: defer-in-loop
		defer f.Close()
		read(f)
	}
	for {
		if next() {
			mutex.Lock()
			// ruleid: defer-in-loop
			defer mutex.Unlock()
		}
	}
}

func readFirst(names []string) {
	for _, name := range names {
		f, err := os.Open(name)
		if err != nil {
			continue
		}
		// ok: defer-in-loop
		defer f.Close()
		read(f)
		break
	}
}

func readEach(names []string) {
	// ok: defer-in-loop
	defer directory.Close() // not for { defer f.Close() }
	for _, name := range names {
		func() {
			f, _ := os.Open(name)
			// ok: defer-in-loop
			defer f.Close()
		}()
		// ok: defer-in-loop
		log("for { defer f.Close() }")
	}
}
