import CogniCache
import CogniCore
import CogniProcess
import Foundation
import TestSupport
import Testing

/// A class of this bundle, to find the folder that the build put everything into.
private final class Marker {}

/// The program that works on a cache as one of many; it lies beside the test bundle.
private var stressProgram: String? {
    [Bundle.main.bundleURL, Bundle(for: Marker.self).bundleURL.deletingLastPathComponent()]
        .map { $0.appendingPathComponent("cache-stress").path }
        .first(where: FileManager.default.isExecutableFile)
}

/// Eight commits at once, each the first ever: nobody fails, nothing is lost.
@Test(arguments: 0..<10) func coldStartsOfManyProcessesLoseNothing(round: Int) async throws {
    let folder = try TemporaryFolder()
    let program = try #require(stressProgram)
    try await withThrowingTaskGroup(of: Void.self) { group in
        for writer in 0..<8 {
            group.addTask {
                let outcome = try Command(program, [folder.path, String(writer), "10"]).run()
                #expect(outcome.status == 0, "writer \(writer) of round \(round): \(outcome.errorText.prefix(300))")
            }
        }
        try await group.waitForAll()
    }
    #expect(try FactCache.contents(ofFolder: folder.path)?.entries == 80)
}

@Test func threadsShareACache() async throws {
    let folder = try TemporaryFolder()
    let cache = FactCache(folder: folder.path)
    await withTaskGroup(of: Void.self) { group in
        for thread in 0..<16 {
            group.addTask {
                for number in 0..<20 {
                    let key = Sample.key(thread * 100 + number)
                    cache.store([key: Sample.facts(number)])
                    #expect(cache.facts(for: [key])[key] == Sample.facts(number))
                }
            }
        }
    }
    #expect(cache.trouble == nil)
    #expect(try FactCache.contents(ofFolder: folder.path)?.entries == 320)
}
