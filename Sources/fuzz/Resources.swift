import Foundation

/// The time that this process computes: a busy machine doesn't make it longer.
enum ProcessorTime {
    /// What ends a process that computes for too long.
    static let signal = SIGPROF

    /// Of all threads, in milliseconds.
    static var milliseconds: Int { Int(clock()) / (Int(CLOCKS_PER_SEC) / 1000) }

    /// Ends this process with `signal` unless it is called again within `seconds` of computing.
    static func limit(seconds: Int) {
        var timer = itimerval(it_interval: timeval(), it_value: timeval(tv_sec: seconds, tv_usec: 0))
        #if os(Linux)
            setitimer(__itimer_which_t(ITIMER_PROF.rawValue), &timer, nil)
        #else
            setitimer(ITIMER_PROF, &timer, nil)
        #endif
    }
}

/// The memory of this process.
enum Memory {
    /// Peak resident memory in megabytes.
    static var peak: Int {
        var usage = rusage()
        #if os(Linux)
            getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
            return usage.ru_maxrss >> 10
        #else
            getrusage(RUSAGE_SELF, &usage)
            return usage.ru_maxrss >> 20
        #endif
    }

    /// Keeps a runaway from taking the machine with it: it crashes, and so has a name. macOS knows no such limit.
    static func limit() {
        #if os(Linux)
            var limit = rlimit(rlim_cur: 4 << 30, rlim_max: 4 << 30)
            setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)
        #endif
    }
}
