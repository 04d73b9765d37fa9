package names

const shown = `strings.TrimLeft(url, "http://")`

func clean(url, file string) {
	// ruleid: trim-cutset
	host := strings.TrimLeft(url, "http://")
	// ruleid: trim-cutset
	base := strings.TrimRight(file, ".jpeg.gz")

	// ok: trim-cutset
	host = strings.TrimPrefix(url, "http://") // not strings.TrimLeft(url, "http://")
	// ok: trim-cutset
	base = strings.TrimRight(file, "abc")
	// ok: trim-cutset
	base = strings.Trim(file, " \t\n")
	// ok: trim-cutset
	log(`strings.TrimLeft(url, "http://")`)
}
