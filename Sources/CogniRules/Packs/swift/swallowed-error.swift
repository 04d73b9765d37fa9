// swift-format-ignore-file
let shown = "do { try load() } catch {}"

func run() throws {
    // ruleid: swallowed-error
    do {
        try load()
    } catch {
    }
    // ruleid: swallowed-error
    do { try load() } catch {}

    // ok: swallowed-error
    do {
        try load()
    } catch {
        // The file is optional: not do { try load() } catch {}
    }
    // ok: swallowed-error
    do { try load() } catch { report(error) }
    // ok: swallowed-error
    log("do { try load() } catch {}")
}
