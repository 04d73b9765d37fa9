// swift-format-ignore-file
import Foundation

let shown = "handler(.useCredential, URLCredential(trust: trust))"

func trusting(_ trust: SecTrust, _ handler: (URLSession.AuthChallengeDisposition, URLCredential?) -> Void) {
    // ruleid: trust-all-certificates
    handler(.useCredential, URLCredential(trust: trust))
}

func trustingToo(_ challenge: URLAuthenticationChallenge) async -> (URLSession.AuthChallengeDisposition, URLCredential?) {
    // ruleid: trust-all-certificates
    return (.useCredential, URLCredential(trust: challenge.protectionSpace.serverTrust!))
}

func checking(_ trust: SecTrust, _ handler: (URLSession.AuthChallengeDisposition, URLCredential?) -> Void) {
    guard SecTrustEvaluateWithError(trust, nil) else { return handler(.cancelAuthenticationChallenge, nil) }
    // ok: trust-all-certificates
    handler(.useCredential, URLCredential(trust: trust))
}

func plain(_ handler: (URLSession.AuthChallengeDisposition, URLCredential?) -> Void) {
    // ok: trust-all-certificates
    handler(.performDefaultHandling, nil)  // not handler(.useCredential, URLCredential(trust: trust))
    // ok: trust-all-certificates
    log("handler(.useCredential, URLCredential(trust: trust))")
}
