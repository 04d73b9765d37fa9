// swift-format-ignore-file
import Foundation

let shown = "UserDefaults.standard.set(token, forKey: \"accessToken\")"

func remember(_ token: String) {
    // ruleid: secret-in-defaults
    UserDefaults.standard.set(token, forKey: "accessToken")
    // ruleid: secret-in-defaults
    UserDefaults.standard.setValue(token, forKey: "com.example.userPassword")

    // ok: secret-in-defaults
    UserDefaults.standard.set(true, forKey: "hasPassword")  // not forKey: "password"
    // ok: secret-in-defaults
    UserDefaults.standard.set(4, forKey: "tokenCount")
    // ok: secret-in-defaults
    log("UserDefaults.standard.set(token, forKey: \"accessToken\")")
}
