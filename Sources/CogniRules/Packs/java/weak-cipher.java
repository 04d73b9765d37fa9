import javax.crypto.Cipher;

class Secrets {
    String shown = "Cipher.getInstance(\"DES\")";

    void ciphers(String configured) throws Exception {
        // ruleid: weak-cipher
        Cipher a = Cipher.getInstance("DES/CBC/PKCS5Padding");
        // ruleid: weak-cipher
        Cipher b = Cipher.getInstance("AES/ECB/PKCS5Padding");
        // ruleid: weak-cipher
        Cipher c = Cipher.getInstance("AES");

        // ok: weak-cipher
        Cipher d = Cipher.getInstance("AES/GCM/NoPadding"); // not Cipher.getInstance("DES")
        // ok: weak-cipher
        Cipher e = Cipher.getInstance("RSA/ECB/OAEPWithSHA-256AndMGF1Padding");
        // ok: weak-cipher
        Cipher f = Cipher.getInstance(configured);
        // ok: weak-cipher
        log("Cipher.getInstance(\"DES\")");
    }
}
