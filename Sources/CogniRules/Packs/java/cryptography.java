import java.security.*;
import java.util.Random;
import javax.crypto.*;
import javax.crypto.spec.*;
import javax.net.ssl.SSLContext;
import javax.servlet.http.*;

class Secrets {
    static final byte[] KEY = "0123456789abcdef".getBytes();
    String shown = "Cipher.getInstance(\"DES\")";

    void ciphers(String configured, java.util.Properties settings) throws Exception {
        // ruleid: weak-cipher
        Cipher a = Cipher.getInstance("DES/CBC/PKCS5Padding");
        // ruleid: weak-cipher
        Cipher b = Cipher.getInstance("AES/ECB/PKCS5Padding");
        // ruleid: weak-cipher
        Cipher c = Cipher.getInstance("AES");
        String name = settings.getProperty("cipher", "DESede/ECB/PKCS5Padding");
        // ruleid: weak-cipher
        Cipher d = javax.crypto.Cipher.getInstance(name);
        // ruleid: weak-cipher
        KeyGenerator.getInstance("DES");

        // ok: weak-cipher
        Cipher e = Cipher.getInstance("AES/GCM/NoPadding"); // not Cipher.getInstance("DES")
        // ok: weak-cipher
        Cipher f = Cipher.getInstance("RSA/ECB/OAEPWithSHA-256AndMGF1Padding");
        // ok: weak-cipher
        Cipher g = Cipher.getInstance(configured);
        // ok: weak-cipher
        log("Cipher.getInstance(\"DES\")");
    }

    void hashes(byte[] data, String password) throws Exception {
        // ruleid: weak-hash
        MessageDigest.getInstance("MD5").digest(data);
        // ruleid: weak-hash
        java.security.MessageDigest.getInstance("SHA1", "SUN");
        // ok: weak-hash
        MessageDigest digest = MessageDigest.getInstance("SHA-256"); // MessageDigest.getInstance("MD5")
        // ok: weak-hash
        log("MessageDigest.getInstance(\"MD5\")");
        // ok: weak-hash
        Cipher.getInstance("MD5");

        // ruleid: password-hash
        digest.digest(password.getBytes());
        // ruleid: password-hash
        DigestUtils.sha256Hex(password);
        // ok: password-hash
        digest.digest(data); // digest.digest(password)
        // ok: password-hash
        encoder.encode("digest.digest(password)", password);
    }

    void random(HttpServletResponse response, SecureRandom secure, Random given) {
        String text = Double.toString(Math.random());
        // ruleid: predictable-secret
        response.addCookie(new Cookie("session", text));
        // ruleid: predictable-secret
        String token = "t" + new Random().nextInt();
        byte[] bytes = new byte[16];
        new Random().nextBytes(bytes);
        // ruleid: predictable-secret
        new SecretKeySpec(bytes, "AES");

        // ok: predictable-secret
        String good = "t" + new Random().nextInt(); // String token = "t" + new Random().nextInt();
        // ok: predictable-secret
        String secret = Long.toString(secure.nextLong());
        // ok: predictable-secret
        String password = "Math.random()";
    }

    String generateToken() {
        // ruleid: predictable-secret
        return Long.toString(new Random().nextLong(), 36);
    }

    void keys(byte[] given) throws Exception {
        // ruleid: constant-key
        new SecretKeySpec(KEY, "AES");
        // ruleid: constant-key
        Algorithm.HMAC256("correct horse battery");
        // ok: constant-key
        new SecretKeySpec(given, "AES"); // new SecretKeySpec("0123456789abcdef".getBytes(), "AES")
        // ok: constant-key
        Algorithm.HMAC256(System.getenv("SIGNING_KEY"));
        // ok: constant-key
        log("Algorithm.HMAC256(\"correct horse battery\")");
    }

    void vectors(SecureRandom random, byte[] given) {
        // ruleid: constant-iv
        new IvParameterSpec("0123456789abcdef".getBytes());
        // ruleid: constant-iv
        new IvParameterSpec(new byte[16]);
        byte[] iv = new byte[12];
        random.nextBytes(iv);
        // ok: constant-iv
        new GCMParameterSpec(128, iv); // new IvParameterSpec(new byte[16])
        // ok: constant-iv
        new IvParameterSpec(given);
        // ok: constant-iv
        log("new IvParameterSpec(new byte[16])");
    }

    void sizes(char[] password, byte[] salt) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        // ruleid: short-rsa-key
        generator.initialize(1024);
        // ok: short-rsa-key
        generator.initialize(2048); // generator.initialize(1024)
        // ok: short-rsa-key
        log("generator.initialize(1024)");
        // ok: short-rsa-key
        window.initialize(1024);
        // ruleid: few-iterations
        new PBEKeySpec(password, salt, 1000, 256);
        // ok: few-iterations
        new PBEKeySpec(password, salt, 600_000, 256); // new PBEKeySpec(password, salt, 1000, 256)
        // ok: few-iterations
        log("new PBEKeySpec(password, salt, 1000, 256)");
    }

    void tokens(String token) throws Exception {
        // ruleid: unsigned-jwt
        Jwts.parser().parseClaimsJwt(token);
        // ruleid: unsigned-jwt
        JWT.require(Algorithm.none()).build().verify(token);
        // ok: unsigned-jwt
        Jwts.parser().setSigningKey(key).parseClaimsJws(token); // parser.parseClaimsJwt(token)
        // ok: unsigned-jwt
        log("parser.parseClaimsJwt(token)");
        // ruleid: old-tls
        SSLContext.getInstance("TLSv1.1");
        // ok: old-tls
        SSLContext.getInstance("TLSv1.3"); // SSLContext.getInstance("SSLv3")
        // ok: old-tls
        log("SSLContext.getInstance(\"SSLv3\")");
    }
}
