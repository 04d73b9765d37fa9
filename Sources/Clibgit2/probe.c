// Proves that a libgit2 can do this tool's work: opens the repository named on the command line and prints the path and
// the number of added lines of every staged file. install.sh links it before it trusts a static libgit2. SwiftPM does not
// compile this file.

#include <git2.h>
#include <stdio.h>

static int check(int code) {
    if (code < 0) {
        const git_error *error = git_error_last();
        fprintf(stderr, "probe: %s\n", error ? error->message : "unknown error");
    }
    return code;
}

static int print_staged(git_repository *repository) {
    git_object *tree = NULL;
    git_diff *diff = NULL;
    int code = check(git_revparse_single(&tree, repository, "HEAD^{tree}"));
    if (code == 0) code = check(git_diff_tree_to_index(&diff, repository, (git_tree *)tree, NULL, NULL));
    if (code == 0) code = check(git_diff_find_similar(diff, NULL));
    for (size_t index = 0; code == 0 && index < git_diff_num_deltas(diff); index++) {
        git_patch *patch = NULL;
        size_t added = 0;
        code = check(git_patch_from_diff(&patch, diff, index));
        if (code == 0) code = check(git_patch_line_stats(NULL, &added, NULL, patch));
        if (code == 0) printf("%s %zu\n", git_diff_get_delta(diff, index)->new_file.path, added);
        git_patch_free(patch);
    }
    git_diff_free(diff);
    git_object_free(tree);
    return code;
}

int main(int count, char **arguments) {
    git_repository *repository = NULL;
    if (count != 2 || check(git_libgit2_init()) < 0) return 1;
    if (check(git_repository_open(&repository, arguments[1])) < 0) return 1;
    int code = print_staged(repository);
    git_repository_free(repository);
    return code == 0 ? 0 : 1;
}
