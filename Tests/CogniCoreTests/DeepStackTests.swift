import CogniCore
import Testing

struct DeepStackTests {
    @Test("recursion goes deeper than a pool's thread would let it")
    func depth() {
        @Sendable func sum(_ count: Int) -> Int { count == 0 ? 0 : count &+ sum(count - 1) }
        // At 100 bytes a frame and more, this needs at least 100 MB.
        #expect(DeepStack.run { sum(1_000_000) } == 500_000_500_000)
    }

    @Test("results come back from many threads at once")
    func many() async {
        let sums = await withTaskGroup(of: Int.self) { group in
            for number in 0..<20 { group.addTask { DeepStack.run { number * 2 } } }
            return await group.reduce(0, +)
        }
        #expect(sums == 380)
    }
}
