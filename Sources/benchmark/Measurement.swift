#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// What one run of a process took.
struct Measurement {
    /// From the start of the process to its end, in milliseconds.
    let wall: Double
    /// User and system time over all threads, in milliseconds, children that it waited for included.
    let processor: Double
    /// Peak resident memory in megabytes. Never less than this benchmark's own: the kernel counts from the start on.
    let memory: Double
}

/// Lets Ctrl-C end the measured process only, so that the benchmark sees it, cleans up and stops.
func ignoreInterrupts() { _ = signal(SIGINT, SIG_IGN) }

/// Runs a program in the current folder, without input, its output thrown away.
/// - Returns: what it took, and its exit status.
/// - Throws: `Failure` when it cannot be started or dies of a signal.
func measure(_ program: String, _ arguments: [String], environment: [String: String]) throws -> (Measurement, Int32) {
    var strings = ([program] + arguments).map { strdup($0) }
    var variables = environment.map { strdup("\($0.key)=\($0.value)") }
    defer { for string in strings + variables { free(string) } }
    strings.append(nil)
    variables.append(nil)
    var surroundings = try Surroundings()
    defer { surroundings.destroy() }

    let start = ContinuousClock.now
    var pid: pid_t = 0
    let code = posix_spawnp(&pid, program, &surroundings.actions, &surroundings.attributes, strings, variables)
    guard code == 0 else { throw Failure("\(program) could not be started: \(String(cString: strerror(code)))") }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(pid, &status, 0, &usage) < 0, errno == EINTR {}
    let wall = ContinuousClock.now - start

    guard status & 0x7F == 0 else { throw Failure("\(program) was ended by signal \(status & 0x7F).") }
    let measurement = Measurement(
        wall: wall / .milliseconds(1), processor: milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime),
        memory: megabytes(usage.ru_maxrss))
    return (measurement, (status >> 8) & 0xFF)
}

private func milliseconds(_ time: timeval) -> Double { Double(time.tv_sec) * 1000 + Double(time.tv_usec) / 1000 }

/// Linux counts kilobytes, macOS bytes.
private func megabytes(_ maximum: Int) -> Double {
    #if os(Linux)
        Double(maximum) / 1024
    #else
        Double(maximum) / 1_048_576
    #endif
}

/// What posix_spawn sets up: all three streams on /dev/null, Ctrl-C as in a shell.
private struct Surroundings {
    #if canImport(Glibc)
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
    #else
        var actions: posix_spawn_file_actions_t?
        var attributes: posix_spawnattr_t?
    #endif

    init() throws {
        posix_spawn_file_actions_init(&actions)
        for (descriptor, mode) in [(STDIN_FILENO, O_RDONLY), (STDOUT_FILENO, O_WRONLY), (STDERR_FILENO, O_WRONLY)] {
            posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", mode, 0)
        }
        posix_spawnattr_init(&attributes)
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGINT)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    }

    mutating func destroy() {
        posix_spawn_file_actions_destroy(&actions)
        posix_spawnattr_destroy(&attributes)
    }
}
