package points

const shown = "a.x == a.x"

func same(a, b point) bool {
	// ruleid: self-comparison
	if a.x == a.x {
		return true
	}
	// ruleid: self-comparison
	ordered := b.y <= b.y
	// ruleid: self-comparison
	equal := bytes.Equal(a.name, a.name)

	// ok: self-comparison
	different := a.x == b.x // not a.x == a.x
	// ok: self-comparison
	again := next() == next()
	// ok: self-comparison
	nan := a.x != a.x
	// ok: self-comparison
	return shown == "a.x == a.x"
}
