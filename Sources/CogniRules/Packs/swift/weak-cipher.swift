// swift-format-ignore-file
import CommonCrypto

let shown = "CCCrypt(op, CCAlgorithm(kCCAlgorithmDES), 0)"

func encrypt(_ op: CCOperation, _ key: [UInt8], _ text: [UInt8]) throws {
    // ruleid: weak-cipher
    CCCrypt(op, CCAlgorithm(kCCAlgorithmDES), 0, key, 8, nil, text, 8, &out, 8, &moved)
    // ruleid: weak-cipher
    let status = CCCrypt(op, CCAlgorithm(kCCAlgorithmAES), CCOptions(kCCOptionPKCS7Padding | kCCOptionECBMode), key)

    // ok: weak-cipher
    CCCrypt(op, CCAlgorithm(kCCAlgorithmAES), CCOptions(kCCOptionPKCS7Padding), key, 32, iv, text)
    // ok: weak-cipher
    let box = try AES.GCM.seal(text, using: key)  // not CCCrypt(op, CCAlgorithm(kCCAlgorithmDES), 0)
    // ok: weak-cipher
    log("CCCrypt(op, CCAlgorithm(kCCAlgorithmDES), 0)")
}
