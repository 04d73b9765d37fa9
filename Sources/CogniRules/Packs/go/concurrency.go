package examples

// ruleid: copied-lock
func work(jobs []Job, wg sync.WaitGroup) {
	wg.Done() // func work(wg sync.WaitGroup)
}

// ok: copied-lock
func good(jobs []Job, wg *sync.WaitGroup) {
	log.Println("func work(wg sync.WaitGroup)")
}

func (s *Store) locks() {
	// ruleid: deferred-lock
	s.mu.Lock()
	defer s.mu.Lock()
	// ok: deferred-lock, empty-critical-section
	s.other.Lock()
	defer s.other.Unlock()
	// ruleid: empty-critical-section
	s.mu.RLock()
	s.mu.RUnlock()
	// ok: empty-critical-section
	s.mu.Lock()
	s.n++ // s.mu.Lock(); s.mu.Unlock()
	s.mu.Unlock()
	// ok: deferred-lock
	log.Println("defer s.mu.Lock()")
}

func contexts(parent context.Context) {
	// ruleid: lost-cancel
	ctx, _ := context.WithTimeout(parent, time.Minute)
	// ok: lost-cancel
	next, cancel := context.WithCancel(parent)
	defer cancel() // ctx, _ := context.WithCancel(parent)
	// ok: lost-cancel
	log.Println("ctx, _ := context.WithCancel(parent)", context.WithValue(ctx, key, next))
}

func signals() {
	stop := make(chan os.Signal)
	// ruleid: unbuffered-signal-channel
	signal.Notify(stop, os.Interrupt)
	quiet := make(chan os.Signal, 1)
	// ok: unbuffered-signal-channel
	signal.Notify(quiet, os.Interrupt)
	// signal.Notify(make(chan os.Signal))
	// ok: unbuffered-signal-channel
	log.Println("signal.Notify(stop)", make(chan os.File))
}

func TestServe(t *testing.T) {
	go func() {
		// ruleid: test-failed-elsewhere
		t.Fatal("no answer")
		// ok: test-failed-elsewhere
		t.Error("t.Fatal()") // t.Fatal("no")
	}()
	// ok: test-failed-elsewhere
	t.Fatalf("no answer")
}

func counters() {
	// ruleid: atomic-assigned
	total = atomic.AddInt64(&total, 1)
	// ok: atomic-assigned
	atomic.AddInt64(&total, 1)
	// ok: atomic-assigned
	now := atomic.AddInt64(&total, 1)
	// total = atomic.AddInt64(&total, 1)
	// ok: atomic-assigned
	log.Println("total = atomic.AddInt64(&total, 1)", now)
}

func waits(done chan bool) {
	// ruleid: busy-wait
	for {
		select {
		case <-done:
			return
		default:
		}
	}
	// ok: busy-wait
	for {
		select {
		case <-done:
			return
		default:
			work() // default:
		}
	}
	// ok: busy-wait
	for {
		select {
		case <-done:
			log.Println("default:")
		}
	}
}
