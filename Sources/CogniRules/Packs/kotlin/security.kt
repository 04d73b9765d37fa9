import javax.crypto.Cipher
import kotlin.random.Random

val shown = "Cipher.getInstance(\"DES\")"

fun ciphers(builder: Builder, name: String) {
    // ruleid: weak-cipher
    val a = Cipher.getInstance("DES/CBC/PKCS5Padding")
    // ruleid: weak-cipher
    val b = Cipher.getInstance("AES")
    // ok: weak-cipher
    val c = Cipher.getInstance("AES/GCM/NoPadding") // Cipher.getInstance("DES")
    // ok: weak-cipher
    log("Cipher.getInstance(\"DES\")")
    // ruleid: predictable-secret
    val token = Random.nextLong().toString(36)
    // ok: predictable-secret
    val number = Random.nextLong().toString(36) // val token = Random.nextLong()
    // ok: predictable-secret
    val secret = "Random.nextLong()" + SecureRandom().nextLong()
    // ruleid: trust-all-certificates
    builder.hostnameVerifier { _, _ -> true }
    // ok: trust-all-certificates
    builder.hostnameVerifier { host, _ -> host == name }
}

class Trust : X509TrustManager {
    // ruleid: trust-all-certificates
    override fun checkServerTrusted(chain: Array<X509Certificate>, kind: String) {}

    // ok: trust-all-certificates
    override fun checkClientTrusted(chain: Array<X509Certificate>, kind: String) { check(chain) }
}

fun errors(low: Int) {
    // ruleid: swallowed-exception
    try { work() } catch (e: Exception) { }
    // ok: swallowed-exception
    try { work() } catch (ignored: Exception) { }
    // ok: swallowed-exception
    try { work() } catch (e: IOException) { } // catch (e: Exception) { log(e) }
    if (low < 0) {
        // ruleid: exception-not-thrown
        IllegalArgumentException("low")
    }
    if (low > 9) {
        // ok: exception-not-thrown
        throw IllegalArgumentException("low") // IllegalArgumentException("low")
    }
    // ok: exception-not-thrown
    log("IllegalArgumentException()")
}

fun compare(left: Point, right: Point) {
    // ruleid: self-comparison
    val a = left.x == left.x
    // ok: self-comparison
    val b = left.x == right.x // left.x == left.x
    // ok: self-comparison
    log("left.x == left.x", next() == next())
    // ruleid: nan-comparison
    val c = left.x == Double.NaN
    // ok: nan-comparison
    val d = left.x.isNaN() // left.x == Double.NaN
    // ok: nan-comparison
    log("left.x == Double.NaN")
}

suspend fun retry() {
    // ruleid: blocking-in-coroutine
    Thread.sleep(1000)
    // ok: blocking-in-coroutine
    delay(1000) // Thread.sleep(1000)
    // ok: blocking-in-coroutine
    log("Thread.sleep(1000)")
}

fun launch(scope: CoroutineScope) {
    // ok: blocking-in-coroutine
    Thread.sleep(1000)
    // ruleid: global-coroutine
    GlobalScope.launch { fetch() }
    // ok: global-coroutine
    scope.launch { fetch() } // GlobalScope.launch { fetch() }
    // ok: global-coroutine
    log("GlobalScope.launch { }")
}
