const char *shown = "catch (std::exception e) {}";

void run() {
    try {
        work();
    // ruleid: catch-by-value
    } catch (std::exception e) {
        log(e.what());
    }
    try {
        work();
    // ruleid: catch-by-value
    } catch (const ParseError e) {
        log(e.what());
    }
    try {
        work();
    // ok: catch-by-value
    } catch (const std::exception &e) {
        log(e.what()); // not catch (std::exception e)
    // ok: catch-by-value
    } catch (int code) {
        log("catch (std::exception e) {}");
    }
}
