#!/usr/bin/env python3
"""Fetches the pinned tree-sitter sources of grammars.lock and unpacks the C files that the build needs into vendor/.

Run by install.sh; nothing is done when vendor/ already holds what grammars.lock and this script ask for. Exit status 0 on
success, 1 with one sentence on standard error otherwise. pip does the download, so its settings (index, proxy,
certificates) apply, and it refuses an archive whose hash isn't the one in grammars.lock.
"""

from __future__ import annotations

import errno
import hashlib
import pathlib
import shutil
import subprocess
import sys
import tarfile
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
LOCK = HERE / "grammars.lock"
VENDOR = HERE / "vendor"
API = HERE / "include" / "tree_sitter"
STAMP = VENDOR / ".complete"
DISK_FULL = ("the disk is full. The archives take 60 MB in the temporary folder (TMPDIR chooses another one) and 200 MB here: "
             "free some space, then run this again.")
# Folders of the language pack's parsers/; C# comes from its own archive.
GRAMMARS = ["bash", "c", "cpp", "go", "java", "javascript", "kotlin", "php", "python", "ruby", "rust", "scala", "swift",
            "tsx", "typescript"]

# What ends or holds up the process on hostile text, by file: what it says, and what it has to say.
PATCHES = {
    # Merging two ambiguous stacks takes time exponential in their depth. Past a bound an ambiguity is dropped, as it is when
    # a node has no room for a further link.
    "core/src/stack.c": [
        ("static void stack_node_add_link(\n  StackNode *self,\n  StackLink link,\n  SubtreePool *subtree_pool\n) {\n"
         "  if (link.node == self) return;\n",
         "static void stack_node_merge_link(\n  StackNode *self,\n  StackLink link,\n  SubtreePool *subtree_pool,\n"
         "  unsigned *work\n) {\n  if (link.node == self || *work == 0) return;\n  --*work;\n"),
        ("stack_node_add_link(existing_link->node, link.node->links[j], subtree_pool);",
         "stack_node_merge_link(existing_link->node, link.node->links[j], subtree_pool, work);"),
        ("static void stack_head_delete(",
         "static void stack_node_add_link(StackNode *self, StackLink link, SubtreePool *subtree_pool) {\n"
         "  unsigned work = 100000;\n  stack_node_merge_link(self, link, subtree_pool, &work);\n}\n\n"
         "static void stack_head_delete("),
        # Accepting a text walks every path through the ambiguities: exponentially many. The parser compares them and keeps
        # the best; it does so among the first some hundred.
        ("if (self->iterators.size >= MAX_ITERATOR_COUNT) continue;",
         "if (self->iterators.size >= MAX_ITERATOR_COUNT || self->slices.size >= 256) continue;"),
    ],
    "kotlin/src/scanner.c": [
        ("if (stack->size >= TREE_SITTER_SERIALIZATION_BUFFER_SIZE) abort();",
         "if (stack->size >= TREE_SITTER_SERIALIZATION_BUFFER_SIZE) return;"),
        ("if (stack->size == 0) abort();", "if (stack->size == 0) return 0;"),
    ],
}


def main() -> None:
    wanted = hashlib.sha256(LOCK.read_bytes() + pathlib.Path(__file__).read_bytes()).hexdigest()
    if STAMP.exists() and STAMP.read_text() == wanted and API.exists():
        return
    try:
        with tempfile.TemporaryDirectory() as folder:
            archives = pathlib.Path(folder)
            download(archives)
            shutil.rmtree(VENDOR, ignore_errors=True)
            shutil.rmtree(API, ignore_errors=True)
            unpack(archives)
            patch()
        STAMP.write_text(wanted)
    except OSError as error:
        if error.errno == errno.ENOSPC:
            fail(DISK_FULL)
        fail(f"the sources could not be unpacked: {error}. Check the permissions of {HERE}, then run this again.")


def download(folder: pathlib.Path) -> None:
    names = [line.split("==")[0] for line in LOCK.read_text().splitlines() if "==" in line]
    # Source archives only of these packages: their build requirements may come as wheels, which saves minutes.
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--require-hashes",
               "--no-binary", ",".join(names), "--dest", str(folder), "--requirement", str(LOCK)]
    result = subprocess.run(command, capture_output=True, text=True)
    if result.returncode == 0:
        return
    lines = [line.strip() for line in result.stderr.splitlines()]
    if "No module named pip" in result.stderr:
        fail("pip is missing: install python3-pip, then run this again.")
    if "No space left" in result.stderr:
        fail(DISK_FULL)
    if "DO NOT MATCH THE HASHES" in result.stderr:
        details = [line for line in lines if "==" in line or line.startswith(("Expected", "Got"))]
        fail("an archive does not have the hash in grammars.lock, so it was not unpacked. If a mirror or proxy changed it, "
             "use another one (pip config set global.index-url …).\n" + "\n".join(details))
    errors = [line for line in lines if line.startswith("ERROR")] or lines[-1:]
    fail("the tree-sitter sources could not be downloaded. Check the network or pip's index and proxy settings "
         "(pip config list), then run this again.\n" + "\n".join(errors))


def unpack(archives: pathlib.Path) -> None:
    for archive in sorted(archives.glob("*.tar.gz")):
        with tarfile.open(archive) as tar:
            for member in tar:
                target = place(member.name) if member.isfile() else None
                if target is None:
                    continue
                target.parent.mkdir(parents=True, exist_ok=True)
                with tar.extractfile(member) as source:
                    target.write_bytes(source.read())
    # C# comes without headers. Those of another grammar that the same generation of tree-sitter made (ABI 14) fit.
    shutil.copytree(VENDOR / "java" / "src" / "tree_sitter", VENDOR / "c_sharp" / "src" / "tree_sitter")
    # A scanner shared by dialects looks for the headers beside itself.
    for common in VENDOR.glob("*/common"):
        shutil.copytree(common.parent / "src" / "tree_sitter", common / "tree_sitter")


def patch() -> None:
    for name, replacements in PATCHES.items():
        path = VENDOR / name
        text = path.read_text()
        for old, new in replacements:
            if old not in text:
                fail(f"{name} is not what the patches in this script are for: review them.")
            text = text.replace(old, new)
        path.write_text(text)


def place(name: str) -> pathlib.Path | None:
    """Where a member of an archive belongs, or None when the build does not need it."""
    parts = pathlib.PurePosixPath(name).parts[1:]
    if not parts or ".." in parts or not parts[-1].endswith((".c", ".h")):
        return None
    if name.startswith("tree-sitter-") or name.startswith("tree_sitter-"):
        if parts[:3] != ("tree_sitter", "core", "lib") or parts[-1] == "lib.c":
            return None  # lib.c includes the other files, which are compiled one by one here
        if parts[3:5] == ("include", "tree_sitter"):
            return API / parts[-1]
        return VENDOR.joinpath("core", *parts[3:])
    if name.startswith("tree_sitter_c_sharp-"):
        return VENDOR.joinpath("c_sharp", *parts) if parts[0] == "src" else None
    if parts[0] == "parsers" and parts[1] in GRAMMARS:
        return VENDOR.joinpath(*parts[1:])
    return None


def fail(sentence: str) -> None:
    sys.exit(f"fetch.py: {sentence}")


if __name__ == "__main__":
    main()
