package waiting

const shown = "time.Sleep(5)"

func wait(pause time.Duration) {
	// ruleid: duration-without-unit
	time.Sleep(100)
	// ruleid: duration-without-unit
	c, cancel := context.WithTimeout(parent, 30)
	// ruleid: duration-without-unit
	<-time.After(5)

	// ok: duration-without-unit
	time.Sleep(100 * time.Millisecond) // not time.Sleep(100)
	// ok: duration-without-unit
	time.Sleep(pause)
	// ok: duration-without-unit
	time.Sleep(0)
	// ok: duration-without-unit
	log("time.Sleep(5)")
}
