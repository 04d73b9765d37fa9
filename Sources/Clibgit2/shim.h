#include <git2.h>
#include <git2/sys/repository.h>

// git_libgit2_opts takes variable arguments, which Swift cannot call: one function an option.

/// Whether libgit2 refuses repositories that belong to somebody else. The only switch is one for the whole process.
static inline int cogni_set_owner_validation(int enabled) {
    return git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, enabled);
}

/// Whether every object that is read is hashed again: 1 to 8 ms a diff, and Git doesn't either.
static inline int cogni_set_strict_hash_verification(int enabled) {
    return git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, enabled);
}

/// Repository extensions to accept besides those that libgit2 knows. libgit2 copies the names.
static inline int cogni_set_extensions(const char **names, size_t count) {
    return git_libgit2_opts(GIT_OPT_SET_EXTENSIONS, names, count);
}
