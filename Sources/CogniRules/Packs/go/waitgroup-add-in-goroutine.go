package workers

const shown = "go func() { wg.Add(1); defer wg.Done() }()"

func start(wg *sync.WaitGroup, counter *atomic.Int64) {
	go func() {
		// ruleid: waitgroup-add-in-goroutine
		wg.Add(1)
		defer wg.Done()
		work()
	}()
	go func(n int) {
		// ruleid: waitgroup-add-in-goroutine
		pool.group.Add(1)
		defer pool.group.Done()
	}(1)

	// ok: waitgroup-add-in-goroutine
	wg.Add(1) // before the goroutine, not go func() { wg.Add(1) }()
	go func() {
		defer wg.Done()
		// ok: waitgroup-add-in-goroutine
		counter.Add(1)
	}()
	// ok: waitgroup-add-in-goroutine
	log("go func() { wg.Add(1); defer wg.Done() }()")
}
