import CogniCore
import CogniSemantics

/// Locks that a function releases on one way and keeps on another.
struct LockWithoutUnlock: SemanticCheck {
    let description = CheckDescription(
        "lock-without-unlock", for: ["go", "python", "java", "kotlin", "csharp", "c", "cpp", "swift", "ruby"],
        .warning, .correctness, confidence: 0.8, cwe: "CWE-667",
        summary: "A lock that is released on one way through a function and kept on another.",
        reason: """
            Whoever wants the lock next waits forever. Left alone: functions that never release what they lock, ways on which an \
            error is thrown, and locks that a condition decides of.
            """,
        remedy: "Release it on every way: `defer`, `with`, `finally`, or a guard object right behind the locking.",
        bad: """
            package a

            func take(n int) bool {
            	mu.Lock()
            	if n > left {
            		return false
            	}
            	left -= n
            	mu.Unlock()
            	return true
            }

            """,
        good: """
            package a

            func take(n int) bool {
            	mu.Lock()
            	defer mu.Unlock()
            	if n > left {
            		return false
            	}
            	left -= n
            	return true
            }

            """)

    /// What unlocks what a method locks.
    private static let methods = [
        "Lock": "Unlock", "RLock": "RUnlock", "lock": "unlock", "acquire": "release", "EnterWriteLock": "ExitWriteLock",
        "EnterReadLock": "ExitReadLock", "WaitOne": "ReleaseMutex",
    ]
    /// The same for functions that take the lock.
    private static let functions = [
        "pthread_mutex_lock": "pthread_mutex_unlock", "pthread_rwlock_rdlock": "pthread_rwlock_unlock",
        "pthread_rwlock_wrlock": "pthread_rwlock_unlock", "pthread_spin_lock": "pthread_spin_unlock",
        "mtx_lock": "mtx_unlock", "Monitor.Enter": "Monitor.Exit", "EnterCriticalSection": "LeaveCriticalSection",
        "AcquireSRWLockExclusive": "ReleaseSRWLockExclusive", "spin_lock": "spin_unlock", "mutex_lock": "mutex_unlock",
    ]

    /// The last parts of the names that unlock.
    let words: Set<UInt32>? = Set(
        (Array(methods.values) + Array(functions.values)).map { name in
            CodeLabel.of(name.utf8.split(separator: UInt8(ascii: ".")).last ?? name.utf8[...])
        })

    private struct Operation: Hashable {
        /// `m.Unlock`, `pthread_mutex_unlock(&m)`: what ends it.
        let end: String
        let lock: String
    }

    func findings(in code: SemanticCode) -> [BlobFinding] {
        code.functions.dropFirst().flatMap { findings(in: $0, of: code) }
    }

    private func findings(in function: Int, of code: SemanticCode) -> [BlobFinding] {
        let tree = code.tree
        var starts: [(call: Int, Operation)] = []
        var ends: [Operation: [Int]] = [:]
        for index in tree.subtree(function) where tree.nodes[index].kind == .call {
            if let end = ended(by: index, in: code) { ends[end, default: []].append(index) }
        }
        guard !ends.isEmpty else { return [] }
        for index in code.ownNodes(of: function) where tree.nodes[index].kind == .call && tree.isStatement(index) {
            if let start = begun(by: index, in: code) { starts.append((index, start)) }
        }
        return starts.prefix(Obligation.most).compactMap { call, operation in
            // A function that unlocks first gives back what its caller locked.
            guard let all = ends[operation], let first = all.first, first > call,
                !isLocal(operation.lock, function, code)
            else { return nil }
            let obligation = Obligation(start: call, ends: all) { tree.nodes[$0].kind == .return }
            guard let last = obligation.wayOut(in: function, of: code) else { return nil }
            return finding(
                "`\(operation.lock)` stays locked when the function returns in line \(code.line(of: last))",
                at: tree.nodes[call].range, in: code)
        }
    }

    private func begun(by call: Int, in code: SemanticCode) -> Operation? {
        guard let (name, object, first) = parts(of: call, in: code) else { return nil }
        if let object, let end = Self.methods[name], first == nil { return Operation(end: end, lock: object) }
        let whole = object.map { $0 + "." + name } ?? name
        guard let end = Self.functions[whole], let first else { return nil }
        return Operation(end: end, lock: first)
    }

    private func ended(by call: Int, in code: SemanticCode) -> Operation? {
        guard let (name, object, first) = parts(of: call, in: code) else { return nil }
        if let object, Self.methods.values.contains(name), first == nil { return Operation(end: name, lock: object) }
        let whole = object.map { $0 + "." + name } ?? name
        guard Self.functions.values.contains(whole), let first else { return nil }
        return Operation(end: whole, lock: first)
    }

    /// The method's name with its object as written, or the function's, and the first argument.
    private func parts(of call: Int, in code: SemanticCode) -> (name: String, object: String?, first: String?)? {
        let tree = code.tree
        guard let callee = tree.child(call, .callee) else { return nil }
        let first = tree.child(call, .arguments).flatMap { tree.children($0).first { _ in true } }.map {
            code.text(of: $0)
        }
        switch tree.nodes[callee].kind {
        case .name: return (code.text(of: callee), nil, first)
        case .member:
            guard let object = tree.child(callee, .object), let name = tree.child(callee, .name) else { return nil }
            return (code.text(of: name), code.text(of: object), first)
        default: return nil
        }
    }

    /// Whether the lock is a guard that the function itself makes: it unlocks at the end by itself.
    private func isLocal(_ lock: String, _ function: Int, _ code: SemanticCode) -> Bool {
        code.tree.subtree(function).contains { index in
            switch code.tree.nodes[index].kind {
            case .assign, .declare: code.tree.child(index, .target).map { code.text(of: $0) == lock } ?? false
            // `std::unique_lock<std::mutex> a(m)` reads like the declaration of a function.
            case .function: code.tree.child(index, .name).map { code.text(of: $0) == lock } ?? false
            default: false
            }
        }
    }
}
