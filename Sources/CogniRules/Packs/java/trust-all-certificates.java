import javax.net.ssl.*;
import java.security.cert.*;

class Client {
    String shown = "setHostnameVerifier((host, session) -> true)";

    static class Trusting implements X509TrustManager {
        // ruleid: trust-all-certificates
        public void checkServerTrusted(X509Certificate[] chain, String type) { }

        // ok: trust-all-certificates
        public void checkClientTrusted(X509Certificate[] chain, String type) { }
    }

    static class Checking implements X509TrustManager {
        // ok: trust-all-certificates
        public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
            pinned.check(chain[0]);
        }
    }

    void connect(HttpsURLConnection connection) {
        // ruleid: trust-all-certificates
        connection.setHostnameVerifier((host, session) -> true);
        // ok: trust-all-certificates
        connection.setHostnameVerifier((host, session) -> host.equals("db.internal"));
        // ok: trust-all-certificates
        connection.connect(); // not setHostnameVerifier((host, session) -> true)
    }
}
