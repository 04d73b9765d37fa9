// Stand-ins for the parts of a static libgit2 that reach other machines, none of which this tool calls.
//
// Debian's shared libgit2 brings ssh, TLS and Kerberos libraries along, which cost 8 ms at every start; without them it
// costs 0.7 ms. install.sh makes a copy of libgit2.a in which this file's object stands for the members that need those
// libraries. SwiftPM does not compile this file.
//
// Whatever can be called fails: a transport with -1, a URL parse as malformed, and SHA-256 with -1 instead of a wrong
// hash (libgit2 1.5 cannot open SHA-256 repositories anyway; the git command reads those). The initialisers report
// success, because libgit2 calls them at every start.

#include <stddef.h>

enum { UNAVAILABLE = -1, MALFORMED = 1 };

// Transports: ssh, http, TLS.
int git_transport_ssh_global_init(void) { return 0; }
int git_transport_ssh_with_paths(void **transport, void *owner, void *paths) { return UNAVAILABLE; }
int git_smart_subtransport_ssh(void **transport, void *owner, void *parameter) { return UNAVAILABLE; }
int git_smart_subtransport_http(void **transport, void *owner, void *parameter) { return UNAVAILABLE; }
int git_http__expect_continue = 0;
int git_mbedtls_stream_global_init(void) { return 0; }
int git_mbedtls__set_cert_location(const char *file, const char *path) { return UNAVAILABLE; }
int git_mbedtls_stream_new(void **stream, const char *host, const char *port) { return UNAVAILABLE; }
int git_mbedtls_stream_wrap(void **stream, void *inner, const char *host) { return UNAVAILABLE; }
int http_parser_parse_url(const char *text, size_t length, int is_connect, void *url) { return MALFORMED; }

// SHA-256, which this libgit2 takes from its TLS library.
int git_hash_sha256_global_init(void) { return 0; }
int git_hash_sha256_ctx_init(void *context) { return UNAVAILABLE; }
void git_hash_sha256_ctx_cleanup(void *context) {}
int git_hash_sha256_init(void *context) { return UNAVAILABLE; }
int git_hash_sha256_update(void *context, const void *bytes, size_t length) { return UNAVAILABLE; }
int git_hash_sha256_final(unsigned char *hash, void *context) { return UNAVAILABLE; }
