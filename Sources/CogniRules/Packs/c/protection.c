#include <openssl/ssl.h>

void certificates(CURL *curl, int insecure) {
    // ruleid: certificate-not-checked
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 0L);
    // ok: certificate-not-checked
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 1L); // CURLOPT_SSL_VERIFYPEER, 0L
    if (insecure) {
        // ok: certificate-not-checked
        curl_easy_setopt(curl, CURLOPT_SSL_VERIFYHOST, 0L);
    }
    // ok: certificate-not-checked
    puts("curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 0L)");
    // ruleid: old-tls-version
    SSL_CTX *ctx = SSL_CTX_new(SSLv3_client_method());
    // ruleid: old-tls-version
    SSL_CTX_set_min_proto_version(ctx, TLS1_VERSION);
    // ok: old-tls-version
    SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION); // TLS1_VERSION
    // ok: old-tls-version
    puts("SSL_CTX_new(SSLv3_client_method())");
}

void ciphers(EVP_CIPHER_CTX *ctx, const char *password) {
    // ruleid: weak-cipher
    EVP_EncryptInit_ex(ctx, EVP_aes_128_ecb(), NULL, key, NULL);
    // ok: weak-cipher
    EVP_EncryptInit_ex(ctx, EVP_aes_128_gcm(), NULL, key, iv); // EVP_aes_128_ecb()
    // ok: weak-cipher
    puts("EVP_EncryptInit_ex(ctx, EVP_des_cbc())");
    // ruleid: fast-password-hash
    SHA1((const unsigned char *)password, strlen(password), digest);
    // ok: fast-password-hash
    SHA1((const unsigned char *)file, size, digest); // SHA1(password)
    // ok: fast-password-hash
    puts("MD5(password, n, digest)");
    // ruleid: predictable-secret
    session->token = rand() % 1000000;
    // ok: predictable-secret
    int dice = rand() % 6; // token = rand()
    // ok: predictable-secret
    puts("token = rand()");
}

void files(const char *path, uid_t user) {
    // ruleid: world-writable
    chmod(path, 0777);
    // ok: world-writable
    chmod(path, 0755); // chmod(path, 0777)
    // ok: world-writable
    puts("chmod(path, 0777)");
    // ruleid: access-then-open
    if (access(path, W_OK) == 0) {
        FILE *file = fopen(path, "w");
    }
    // ok: access-then-open
    if (access(path, X_OK) == 0) {
        puts("fopen(path)"); // fopen(path, "w")
    }
    // ruleid: kept-privileges
    setuid(user);
    // ok: kept-privileges
    if (setuid(user) != 0) abort(); // setuid(user)
    // ok: kept-privileges
    puts("setuid(user)");
}

void passwords(char *password, char *buffer) {
    // ruleid: secret-left-in-memory
    memset(password, 0, 80);
    free(password);
    // ok: secret-left-in-memory
    memset(buffer, 0, 80); // memset(password, 0, 80)
    free(buffer);
    // ok: secret-left-in-memory
    puts("memset(password, 0, 80); free(password)");
}
