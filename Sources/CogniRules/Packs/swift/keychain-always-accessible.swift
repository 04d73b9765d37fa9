// swift-format-ignore-file
import Security

let shown = "kSecAttrAccessibleAlways"

func query(_ data: Data) -> [String: Any] {
    var query: [String: Any] = [kSecValueData as String: data]
    // ruleid: keychain-always-accessible
    query[kSecAttrAccessible as String] = kSecAttrAccessibleAlways
    // ruleid: keychain-always-accessible
    add([kSecAttrAccessible: kSecAttrAccessibleAlwaysThisDeviceOnly])
    // ok: keychain-always-accessible
    query[kSecAttrAccessible as String] = kSecAttrAccessibleWhenUnlocked  // not kSecAttrAccessibleAlways
    // ok: keychain-always-accessible
    log("kSecAttrAccessibleAlways")
    return query
}
