import CSpawn

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A started child process and this side's ends of its pipes.
struct Child {
    private let pid: pid_t
    private var input: Int32
    private var output: Int32
    private var errors: Int32

    init(starting command: Command) throws(CommandError) {
        var pipes = Pipes()
        var actions = SpawnActions()
        if case .bytes = command.input { actions.connect(pipes.make(.toChild), to: STDIN_FILENO) }
        if case .captured = command.output {
            actions.connect(pipes.make(.fromChild), to: STDOUT_FILENO)
            actions.connect(pipes.make(.fromChild), to: STDERR_FILENO)
        }
        if let directory = command.directory { actions.change(to: directory) }
        let code = actions.spawn(command)
        pipes.closeChildEnds()
        guard let pid = code.pid else {
            pipes.closeParentEnds()
            actions.destroy()
            throw CommandError(program: command.program, code: code.error)
        }
        actions.destroy()
        self.pid = pid
        var ends = pipes.parentEnds[...]
        if case .bytes = command.input { input = ends.removeFirst() } else { input = -1 }
        output = ends.popFirst() ?? -1
        errors = ends.popFirst() ?? -1
    }

    /// Writes `bytes` to the child and reads both of its streams to their ends, whichever is ready first.
    mutating func exchange(input bytes: [UInt8]) -> (output: [UInt8], errors: [UInt8]) {
        var captured: (output: [UInt8], errors: [UInt8]) = ([], [])
        var written = 0
        if bytes.isEmpty { close(&input) }
        while input >= 0 || output >= 0 || errors >= 0 {
            var ready = [
                pollfd(fd: input, events: Int16(POLLOUT), revents: 0),
                pollfd(fd: output, events: Int16(POLLIN), revents: 0),
                pollfd(fd: errors, events: Int16(POLLIN), revents: 0),
            ]
            guard poll(&ready, nfds_t(ready.count), -1) >= 0 || errno == EINTR else { break }
            if ready[0].revents != 0 {
                written += write(from: written, of: bytes)
                if written >= bytes.count { close(&input) }
            }
            if ready[1].revents != 0, !read(output, into: &captured.output) { close(&output) }
            if ready[2].revents != 0, !read(errors, into: &captured.errors) { close(&errors) }
        }
        return captured
    }

    /// Writes `request` and reads the child's answer, until `isWhole` says that it is. What the child says on standard
    /// error meanwhile is read and dropped, so that it never waits for a reader.
    /// - Returns: the answer; `nil` when the child ended before it was whole.
    mutating func ask(_ request: [UInt8], isWhole: ([UInt8]) -> Bool) -> [UInt8]? {
        var answer: [UInt8] = []
        var complaints: [UInt8] = []
        var written = 0
        while !isWhole(answer) {
            var ready = [
                pollfd(fd: written < request.count ? input : -1, events: Int16(POLLOUT), revents: 0),
                pollfd(fd: output, events: Int16(POLLIN), revents: 0),
                pollfd(fd: errors, events: Int16(POLLIN), revents: 0),
            ]
            guard output >= 0, poll(&ready, nfds_t(ready.count), -1) >= 0 || errno == EINTR else { return nil }
            if ready[0].revents != 0 { written += write(from: written, of: request) }
            if ready[1].revents != 0, !read(output, into: &answer) { close(&output) }
            if ready[2].revents != 0, !read(errors, into: &complaints) { close(&errors) }
            complaints.removeAll(keepingCapacity: true)
        }
        return answer
    }

    /// Closes this side's ends of the pipes: a child that reads requests ends.
    mutating func hangUp() {
        close(&input)
        close(&output)
        close(&errors)
    }

    /// The exit status, or 128 + signal.
    func wait() -> Int32 {
        var status: Int32 = 0
        while waitpid(pid, &status, 0) < 0, errno == EINTR {}
        let signal = status & 0x7F
        return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
    }

    /// Bytes written; everything that is left when the child no longer reads.
    private func write(from offset: Int, of bytes: [UInt8]) -> Int {
        let count = bytes.withUnsafeBytes { buffer in
            sendIgnoringPipeSignal(input, UnsafeRawBufferPointer(rebasing: buffer[offset...]))
        }
        if count < 0 { return errno == EINTR || errno == EAGAIN ? 0 : bytes.count - offset }
        return count
    }

    private func read(_ descriptor: Int32, into buffer: inout [UInt8]) -> Bool {
        let count = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1 << 16) { chunk -> Int in
            #if canImport(Glibc)
                let count = Glibc.read(descriptor, chunk.baseAddress, chunk.count)
            #else
                let count = Darwin.read(descriptor, chunk.baseAddress, chunk.count)
            #endif
            if count > 0 { buffer.append(contentsOf: chunk[..<count]) }
            return count
        }
        return count > 0 || (count < 0 && errno == EINTR)
    }

    private func close(_ descriptor: inout Int32) {
        if descriptor >= 0 {
            #if canImport(Glibc)
                Glibc.close(descriptor)
            #else
                Darwin.close(descriptor)
            #endif
        }
        descriptor = -1
    }
}

/// Writes without dying of SIGPIPE when the reader has gone.
private func sendIgnoringPipeSignal(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    // A process-wide choice that every command line tool makes: a closed pipe is an error code, not a death.
    _ = signal(SIGPIPE, SIG_IGN)
    // No more than a pipe takes at once, so that a child that writes before it reads cannot stall both sides.
    return write(descriptor, bytes.baseAddress, min(bytes.count, Int(PIPE_BUF)))
}

/// The pipes of one child; child ends are closed here after the start, parent ends belong to `Child`.
private struct Pipes {
    enum Direction { case toChild, fromChild }
    private var childEnds: [Int32] = []
    private(set) var parentEnds: [Int32] = []

    mutating func make(_ direction: Direction) -> Int32 {
        var ends: [Int32] = [-1, -1]
        #if canImport(Glibc)
            pipe2(&ends, O_CLOEXEC)
        #else
            pipe(&ends)
            for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        #endif
        let (child, parent) = direction == .toChild ? (ends[0], ends[1]) : (ends[1], ends[0])
        childEnds.append(child)
        parentEnds.append(parent)
        return child
    }

    func closeChildEnds() { for end in childEnds { close(end) } }
    func closeParentEnds() { for end in parentEnds { close(end) } }
}

/// What posix_spawn does between fork and exec.
private struct SpawnActions {
    #if canImport(Glibc)
        private var actions = posix_spawn_file_actions_t()
    #else
        private var actions: posix_spawn_file_actions_t?
    #endif

    init() { posix_spawn_file_actions_init(&actions) }

    mutating func connect(_ source: Int32, to target: Int32) {
        posix_spawn_file_actions_adddup2(&actions, source, target)
    }

    mutating func change(to directory: String) { posix_spawn_file_actions_addchdir_np(&actions, directory) }

    mutating func spawn(_ command: Command) -> (pid: pid_t?, error: Int32) {
        var pid: pid_t = 0
        let arguments = CStrings([command.program] + command.arguments)
        let environment = CStrings(command.environment.map { "\($0.key)=\($0.value)" })
        defer {
            arguments.free()
            environment.free()
        }
        var attributes = SpawnAttributes()
        defer { attributes.destroy() }
        let code = posix_spawnp(
            &pid, command.program, &actions, &attributes.value, arguments.pointers, environment.pointers)
        return code == 0 ? (pid, 0) : (nil, code)
    }

    mutating func destroy() { posix_spawn_file_actions_destroy(&actions) }
}

/// The signal state that a child starts with. Without it a child inherits that of the calling thread: worker threads block
/// every signal, so that nothing but SIGKILL would end the child, and this process ignores SIGPIPE.
private struct SpawnAttributes {
    #if canImport(Glibc)
        var value = posix_spawnattr_t()
    #else
        var value: posix_spawnattr_t?
    #endif

    init() {
        var none = sigset_t()
        sigemptyset(&none)
        var pipe = none
        sigaddset(&pipe, SIGPIPE)
        posix_spawnattr_init(&value)
        posix_spawnattr_setsigmask(&value, &none)
        posix_spawnattr_setsigdefault(&value, &pipe)
        posix_spawnattr_setflags(&value, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    }

    mutating func destroy() { posix_spawnattr_destroy(&value) }
}

/// A null-terminated array of C strings.
private struct CStrings {
    let pointers: [UnsafeMutablePointer<CChar>?]

    init(_ strings: [String]) { pointers = strings.map { strdup($0) } + [nil] }

    func free() {
        for case let pointer? in pointers {
            #if canImport(Glibc)
                Glibc.free(pointer)
            #else
                Darwin.free(pointer)
            #endif
        }
    }
}
