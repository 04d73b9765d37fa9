// swift-format-ignore-file
import CryptoKit

let shown = "Insecure.MD5.hash(data: Data(password.utf8))"

func store(password: String, file: Data) {
    // ruleid: weak-password-hash
    let hash = Insecure.MD5.hash(data: Data(password.utf8))
    // ruleid: weak-password-hash
    save(SHA256.hash(data: user.passwordData))

    // ok: weak-password-hash
    let checksum = SHA256.hash(data: file)  // not SHA256.hash(data: password)
    // ok: weak-password-hash
    let slow = try BCryptDigest().hash(password)
    // ok: weak-password-hash
    log("Insecure.MD5.hash(data: Data(password.utf8))")
}
