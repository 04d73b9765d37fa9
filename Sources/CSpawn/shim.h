// Functions of glibc that its headers show only under _GNU_SOURCE, which Swift's own import of glibc does not set.
#pragma once
#include <spawn.h>

#ifdef __linux__
int pipe2(int ends[2], int flags);
int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *actions, const char *path);
#endif
