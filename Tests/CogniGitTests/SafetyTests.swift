import CogniCore
import CogniProcess
import Dispatch
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import CogniGit

/// Reading leaves no trace, and any number of threads may read.
@Suite struct SafetyTests {
    /// Every file below a folder with its content and time of change.
    private func state(_ folder: String) throws -> [String: String] {
        var result: [String: String] = [:]
        let files = FileManager.default.enumerator(atPath: folder)
        while let name = files?.nextObject() as? String {
            let path = folder + "/" + name
            let attributes = try FileManager.default.attributesOfItem(atPath: path)
            let date = (attributes[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
            let content = isFolder.boolValue ? Data() : try Data(contentsOf: URL(fileURLWithPath: path))
            result[name] = "\(date) \(StableHash.folded(content))"
        }
        return result
    }

    @Test(arguments: Reader.allCases) func nothingIsWritten(_ reader: Reader) throws {
        let sandbox = try GitSandbox()
        for name in ["a.py", "b.py", "c.py"] { try sandbox.write(name, "one\ntwo\n") }
        try sandbox.commit()
        try sandbox.write("a.py", "one\nstaged\n")
        try sandbox.git("add", "--all")
        try sandbox.write("b.py", "one\nworktree\n")
        // A stale entry, which git itself would refresh on disk.
        _ = try sandbox.run("touch", ["-t", "200101010000", "c.py"])
        let before = try state(sandbox.path)
        let repository = try reader.open(sandbox)
        for target in [
            ChangeRequest.Target.staged, .worktree, .allTracked, .range("HEAD"), .range("HEAD..HEAD"),
        ] {
            let changes = try repository.changes(ChangeRequest(target))
            for file in changes.files { if let new = file.new { _ = try repository.bytes(of: new) } }
        }
        #expect(try state(sandbox.path) == before)
    }

    @Test(arguments: Reader.allCases) func manyThreadsRead(_ reader: Reader) throws {
        let sandbox = try GitSandbox()
        for number in 0..<40 {
            try sandbox.write("f\(number).py", String(repeating: "line \(number)\n", count: 50 * (number + 1)))
        }
        try sandbox.git("add", "--all")
        let repository = try reader.open(sandbox)
        let changes = try repository.staged()
        let wrong = Mutex<[String]>([])
        DispatchQueue.concurrentPerform(iterations: 400) { iteration in
            let file = changes.files[iteration % changes.files.count]
            do {
                let expected = try sandbox.read(file.path.displayed)
                guard let new = file.new, try repository.bytes(of: new) == Array(expected.utf8) else {
                    return wrong.withLock { $0.append(file.path.displayed) }
                }
            } catch {
                wrong.withLock { $0.append("\(error)") }
            }
        }
        #expect(wrong.withLock { $0 } == [])
    }

    @Test(arguments: Reader.allCases) func missingObjectsAreToldApart(_ reader: Reader) throws {
        let sandbox = try GitSandbox()
        try sandbox.write("a.py", "one\n")
        try sandbox.commit()
        let repository = try reader.open(sandbox)
        let unknown = try #require(ObjectID(bytes: [UInt8](repeating: 7, count: 20)))
        #expect(throws: GitError.missingObject(unknown)) { try repository.bytes(of: .blob(unknown)) }
        let tree = try #require(ObjectID(hex: try sandbox.git("rev-parse", "HEAD^{tree}")))
        #expect(throws: GitError.missingObject(tree)) { try repository.bytes(of: .blob(tree)) }
        let blob = try #require(ObjectID(hex: try sandbox.git("rev-parse", "HEAD:a.py")))
        #expect(try repository.bytes(of: .blob(blob)) == Array("one\n".utf8))
    }

    @Test(arguments: Reader.allCases) func damagedIndexIsAnError(_ reader: Reader) throws {
        let sandbox = try GitSandbox()
        try sandbox.write("a.py", "one\n")
        try sandbox.git("add", "--all")
        var index = try Data(contentsOf: URL(fileURLWithPath: sandbox.path + "/.git/index"))
        index[0] ^= 0xFF
        try index.write(to: URL(fileURLWithPath: sandbox.path + "/.git/index"))
        let repository = try reader.open(sandbox)
        #expect(throws: GitError.self) { try repository.staged() }
    }

    @Test(arguments: Reader.allCases) func damagedHeadIsAnError(_ reader: Reader) throws {
        let sandbox = try GitSandbox()
        try sandbox.write("a.py", "one\n")
        try sandbox.commit()
        try sandbox.write(".git/refs/heads/main", "0123456789012345678901234567890123456789\n")
        try sandbox.write("a.py", "two\n")
        #expect(throws: GitError.self) {
            try reader.open(sandbox).staged()
        }
    }
}
