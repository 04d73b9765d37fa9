import Foundation

/// Runs `body` on a thread with a small stack, so that recursion that grows with its input shows.
func onSmallStack(kilobytes: Int, _ body: @escaping @Sendable () -> Void) {
    let isDone = DispatchSemaphore(value: 0)
    let thread = Thread {
        body()
        isDone.signal()
    }
    thread.stackSize = kilobytes << 10
    thread.start()
    isDone.wait()
}
