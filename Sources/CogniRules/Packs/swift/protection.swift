import CryptoKit

func keys(data: Data) throws {
    // ruleid: constant-key
    let a = SymmetricKey(data: Data("0123456789abcdef".utf8))
    // ok: constant-key
    let b = SymmetricKey(data: data)  // SymmetricKey(data: Data("0123".utf8))
    // ok: constant-key
    log("SymmetricKey(data: Data(text.utf8))")
    // ruleid: constant-nonce
    let c = try AES.GCM.Nonce(data: Data(repeating: 0, count: 12))
    // ok: constant-nonce
    let d = try AES.GCM.Nonce(data: data)  // AES.GCM.Nonce(data: Data(repeating: 0, count: 12))
    // ok: constant-nonce
    log("AES.GCM.Nonce(data: Data(repeating: 0, count: 12))")
}

func connections(configuration: URLSessionConfiguration) {
    // ruleid: old-tls-version
    configuration.tlsMinimumSupportedProtocolVersion = .TLSv10
    // ok: old-tls-version
    configuration.tlsMinimumSupportedProtocolVersion = .TLSv12  // = .TLSv10
    // ok: old-tls-version
    log("configuration.tlsMinimumSupportedProtocolVersion = .TLSv10")
    // ruleid: certificate-not-checked
    tls.certificateVerification = .none
    // ok: certificate-not-checked
    tls.certificateVerification = .fullVerification  // = .none
    if insecure {
        // ok: certificate-not-checked
        tls.certificateVerification = .none
    }
    // ok: certificate-not-checked
    log("tls.certificateVerification = .none")
}

func pages(view: WKWebView, name: String, count: Int) {
    // ruleid: script-injection
    view.evaluateJavaScript("show('\(name)')")
    // ok: script-injection
    view.evaluateJavaScript("show(\(count))")  // "show('\(name)')"
    // ok: script-injection
    log("show('\(name)')")
}

func archives(data: Data) throws {
    // ruleid: insecure-unarchiving
    let a = NSKeyedUnarchiver.unarchiveObject(with: data)
    // ok: insecure-unarchiving
    let b = try NSKeyedUnarchiver.unarchivedObject(ofClass: State.self, from: data)  // unarchiveObject(with: data)
    // ok: insecure-unarchiving
    log("NSKeyedUnarchiver.unarchiveObject(with: data)")
}

func secrets(user: User, password: String) {
    // ruleid: logged-secret
    print("login", user.name, password)
    // ruleid: logged-secret
    logger.info("login of \(user.name) with \(user.password)")
    // ok: logged-secret
    print("password of \(user.name) changed")  // print(password)
    // ok: logged-secret
    log("print(password)", password.count)
}

func modes() {
    // ruleid: world-writable
    set([.posixPermissions: 0o777])
    // ok: world-writable
    set([.posixPermissions: 0o755])  // 0o777
    // ok: world-writable
    log("[.posixPermissions: 0o777]")
}
