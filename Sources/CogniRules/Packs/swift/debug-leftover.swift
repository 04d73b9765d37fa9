// swift-format-ignore-file
import SwiftUI

let shown = "Self._printChanges()"

struct Page: View {
    var body: some View {
        // ruleid: debug-leftover
        let _ = Self._printChanges()
        // ruleid: debug-leftover
        print("here 1")

        // ok: debug-leftover
        print("Here you are")  // not Self._printChanges()
        // ok: debug-leftover
        print("Self._printChanges()")
    }
}
