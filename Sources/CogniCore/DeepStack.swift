#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Room for deep recursion. Threads of a pool have small stacks, and code may be nested deeper than they are.
public enum DeepStack {
    /// The size of the stack that `run` gives, in bytes: address space, which takes memory only where it is used.
    private static let size = 512 << 20

    /// Set on the threads that `run` makes.
    private static let isDeep: pthread_key_t = {
        var key = pthread_key_t()
        pthread_key_create(&key, nil)
        return key
    }()

    /// Runs `body` on a thread with a big stack, and waits for it: on the calling one if `run` made it, else on one of its own,
    /// which costs some 50 µs.
    public static func run<Result: Sendable>(_ body: @Sendable () -> Result) -> Result {
        if pthread_getspecific(isDeep) != nil { return body() }
        return withoutActuallyEscaping(body) { body in
            let work = Work(body)
            var attributes = pthread_attr_t()
            pthread_attr_init(&attributes)
            defer { pthread_attr_destroy(&attributes) }
            guard pthread_attr_setstacksize(&attributes, size) == 0, work.start(&attributes), let result = work.result
            else {
                // No such thread to be had: as deep as the stack at hand goes.
                return body()
            }
            return result
        }
    }

    /// What the thread does, and what came of it.
    // Only the new thread touches it until it has been joined.
    private final class Work<Result: Sendable>: @unchecked Sendable {
        private let body: @Sendable () -> Result
        private(set) var result: Result?

        init(_ body: @escaping @Sendable () -> Result) { self.body = body }

        /// Runs the thread to its end; `false` when there is none to be had.
        func start(_ attributes: inout pthread_attr_t) -> Bool {
            let context = Unmanaged.passRetained(
                Box {
                    // Any pointer will do.
                    pthread_setspecific(isDeep, UnsafeRawPointer(bitPattern: 1))
                    self.result = self.body()
                })
            #if canImport(Darwin)
                var thread: pthread_t?
            #else
                var thread = pthread_t()
            #endif
            let status = pthread_create(
                &thread, &attributes,
                { context in
                    #if canImport(Darwin)
                        Unmanaged<Box>.fromOpaque(context).takeRetainedValue().run()
                    #else
                        if let context { Unmanaged<Box>.fromOpaque(context).takeRetainedValue().run() }
                    #endif
                    return nil
                }, context.toOpaque())
            guard status == 0 else {
                context.release()
                return false
            }
            #if canImport(Darwin)
                guard let thread else { return false }
            #endif
            return pthread_join(thread, nil) == 0
        }
    }

    private final class Box {
        let run: () -> Void
        init(_ run: @escaping () -> Void) { self.run = run }
    }
}
