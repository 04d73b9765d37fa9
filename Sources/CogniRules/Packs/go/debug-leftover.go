package jobs

const shown = "spew.Dump(job)"

func run(job *Job) {
	// ruleid: debug-leftover
	spew.Dump(job)
	// ruleid: debug-leftover
	fmt.Println("here 1")
	// ruleid: debug-leftover
	fmt.Printf("DEBUG %v\n", job)
	// ruleid: debug-leftover
	runtime.Breakpoint()

	// ok: debug-leftover
	text := spew.Sdump(job) // not spew.Dump(job)
	// ok: debug-leftover
	fmt.Println("Here you are")
	// ok: debug-leftover
	fmt.Println("spew.Dump(job)")
}
