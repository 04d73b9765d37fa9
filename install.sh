#!/bin/sh
# Installs, tests and uninstalls cognicode. `./install.sh help` says how. Every step can be repeated.
set -eu

usage() {
    cat <<'EOF'
Usage: ./install.sh            install what is missing, build cognicode, install it, review the newest commit
       ./install.sh test       build and run all tests, the format check and the review of this repository
       ./install.sh uninstall  remove the installed program
       ./install.sh help       show this text

The program goes to $PREFIX/bin; PREFIX is $HOME/.local unless set.
EOF
}

main() {
    cd "$(dirname "$0")"
    root=$(pwd -P)
    # Set when a hook or 'git rebase --exec' runs this; they would point every git below at the wrong repository.
    unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE GIT_PREFIX
    case "${1:-install}" in
        install) install_everything ;;
        test) run_tests ;;
        uninstall) uninstall ;;
        help | -h | --help) usage ;;
        *)
            usage >&2
            exit 2
            ;;
    esac
}

step() { printf '==> %s\n' "$*"; }

fail() {
    printf 'install.sh: %s\n' "$*" >&2
    exit 1
}

has() { command -v "$1" >/dev/null 2>&1; }

# --- Commands ---------------------------------------------------------------------------------------------------------

install_everything() {
    choose_folder
    { mkdir -p "$folder" 2>/dev/null && [ -w "$folder" ]; } ||
        fail "$folder cannot be written. Choose another place: PREFIX=/some/folder ./install.sh"
    check_swift
    need_space 1500
    install_packages
    fetch_sources
    if static_libraries; then
        PKG_CONFIG_PATH=$static/pkgconfig${PKG_CONFIG_PATH:+:$PKG_CONFIG_PATH}
        export PKG_CONFIG_PATH
    fi
    step "Building cognicode (release; a few minutes the first time)"
    flags="--configuration release --product cognicode"
    if [ "$(uname)" = Linux ]; then flags="$flags --static-swift-stdlib"; fi
    # shellcheck disable=SC2086 # flags are words
    build $flags
    # shellcheck disable=SC2086
    install_binary "$(swift build $flags --show-bin-path)/cognicode"
    review_newest_commit
}

run_tests() {
    check_swift
    need_space 2500
    install_packages
    fetch_sources
    step "Building and running the tests"
    swift test || fail "the tests did not pass, or did not build: see above.$(space_hint)"
    step "Checking the format of the Swift sources"
    swift format lint --strict --recursive Package.swift Sources Tests ||
        fail "the format check found something: run 'swift format --in-place --recursive Package.swift Sources Tests' and see what it left."
    review_newest_commits "$(swift build --show-bin-path)/cognicode"
    step "All checks passed"
}

uninstall() {
    choose_folder
    if [ ! -e "$folder/cognicode" ]; then
        step "Nothing to remove: there is no $folder/cognicode"
        return
    fi
    rm -f "$folder/cognicode" || fail "$folder/cognicode could not be removed. Check the permissions of $folder."
    step "Removed $folder/cognicode"
    echo "    A repository that still has its hooks stops commits until you remove them from its hooks folder."
}

# --- What a build needs -----------------------------------------------------------------------------------------------

check_swift() {
    remedy="Get Swift 6.1 or later from https://www.swift.org/install, then run this again."
    has swift || fail "Swift is not installed. $remedy"
    version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9][0-9.]*\).*/\1/p' | head -n 1)
    case "$version" in
        '') fail "'swift --version' does not work. $remedy" ;;
        [1-5] | [1-5].* | 6 | 6.0 | 6.0.*) fail "Swift $version is too old. $remedy" ;;
    esac
    step "Using Swift $version"
}

install_packages() {
    missing=$(missing_packages)
    if [ -z "$missing" ]; then
        step "Libraries and tools are there"
    elif has apt-get; then
        apt_install "$missing"
    elif has brew; then
        step "Installing with Homebrew:$missing"
        # shellcheck disable=SC2086 # a list of names
        brew install $missing || fail "Homebrew could not install$missing. See above, then run this again."
    elif [ "$(uname)" = Darwin ]; then
        fail "these are missing:$missing. Homebrew installs them: get it from https://brew.sh, then run this again."
    else
        fail "these are missing:$missing. Install them (the names are Debian's) with this system's package manager."
    fi
}

# The names of the packages that have to be installed, each after a space, in the words of this system's package manager.
missing_packages() {
    if [ "$(uname)" = Darwin ]; then
        has pkg-config || printf ' pkgconf'
        has_library libgit2 || printf ' libgit2'
        has_library libpcre2-8 || printf ' pcre2'
        return
    fi
    has git || printf ' git'
    has pkg-config || printf ' pkg-config'
    has_library libgit2 || printf ' libgit2-dev'
    has_library sqlite3 || printf ' libsqlite3-dev'
    has_library libpcre2-8 || printf ' libpcre2-dev'
    python3 -m pip --version >/dev/null 2>&1 || printf ' python3-pip'
}

has_library() { has pkg-config && pkg-config --exists "$1"; }

apt_install() {
    by_hand="apt-get install$1"
    if [ "$(id -u)" = 0 ]; then
        as_root=
    elif has sudo; then
        as_root=sudo
        by_hand="sudo $by_hand"
    else
        fail "these packages are missing, and there is no sudo to install them: as root, run '$by_hand', then run this again."
    fi
    step "Installing with apt:$1"
    # A source that doesn't answer need not matter: the second command tells.
    # shellcheck disable=SC2086 # lists of names
    if log=$({ $as_root apt-get update --quiet --quiet || true
               $as_root apt-get install --quiet --yes --no-install-recommends -o DPkg::Lock::Timeout=60 \
                   -o APT::Get::Assume-Yes=true $1; } 2>&1 </dev/null); then
        return
    fi
    printf '%s\n' "$log" | uniq | tail -n 15 >&2
    case "$log" in
        *"ould not get lock"* | *"nable to acquire"*)
            fail "another program is using apt (see above). Wait until it has finished, then run this again." ;;
        *"No space left"* | *"enough free space"*)
            fail "the disk is full. Free some space, then run this again." ;;
        *"emporary failure resolving"* | *"ould not resolve"* | *"nable to fetch"* | *"nable to locate"*)
            fail "apt could not fetch the packages. Check the network and apt's sources, then run '$by_hand'." ;;
    esac
    fail "apt could not install the packages (see above). Run '$by_hand', then run this again."
}

fetch_sources() {
    step "Fetching the tree-sitter grammars (pinned and checked; about 60 MB the first time)"
    python3 Sources/TreeSitter/fetch.py || exit 1
    step "Fetching the Swift packages"
    log=$(swift package resolve 2>&1) || {
        printf '%s\n' "$log" | tail -n 15 >&2
        fail "the Swift packages could not be fetched. Check the network and git's proxy settings, then run this again.$(space_hint)"
    }
}

# Stops before a first build when fewer than $1 MB are free, about what it writes.
need_space() {
    if [ -d .build ] || [ "$(free_megabytes)" -ge "$1" ]; then return; fi
    fail "a first build needs about $1 MB in $root, and $(free_megabytes) MB are free. Free some space, then run this again."
}

free_megabytes() { df -Pk . | awk 'NR == 2 { print int($4 / 1024) }'; }

space_hint() { if [ "$(free_megabytes)" -lt 100 ]; then echo " The disk is full: free some space first."; fi; }

build() { swift build "$@" || fail "the build failed: see above.$(space_hint)"; }

# --- A libgit2 that starts fast ---------------------------------------------------------------------------------------

# Makes a folder of static libraries, libgit2 without its transports among them, and pkg-config files that name it;
# Sources/Clibgit2/no-transports.c has the reason. False when they cannot be made or fail the probe.
static_libraries() {
    [ "$(uname)" = Linux ] || return 1
    static=$root/.build/static
    step "Linking libgit2 statically, without its network transports"
    if log=$(make_static_libraries 2>&1); then return; fi
    echo "    That does not work with this libgit2, so the shared one is used: each start takes a few milliseconds more."
    printf '%s\n' "$log" | grep -v '^$' | head -n 3 | cut -c 1-200 | sed 's/^/    /'
    return 1
}

make_static_libraries() (
    set -e
    compiler=$(command -v clang || command -v cc)
    library=$(pkg-config --variable=libdir libgit2)/libgit2.a
    rm -rf "$static"
    mkdir -p "$static/pkgconfig"
    "$compiler" -O2 -c Sources/Clibgit2/no-transports.c -o "$static/no-transports.o" || exit
    cp "$library" "$static/libgit2.a" || exit
    # The members that the object replaces. Two are called mbedtls.c.o: TLS streams and SHA-256.
    for member in ssh.c.o http.c.o mbedtls.c.o mbedtls.c.o; do ar d "$static/libgit2.a" "$member" || exit; done
    ar rs "$static/libgit2.a" "$static/no-transports.o" || exit
    for name in libpcre2-8 sqlite3 zlib; do
        archive=$(pkg-config --libs-only-l "$name" | sed 's/-l\([^ ]*\).*/lib\1.a/')
        ln -s "$(pkg-config --variable=libdir "$name")/$archive" "$static/$archive" || exit
    done
    # The C++ runtime, which the TOML parser and Swift need: as a shared library it costs another 0.7 ms.
    runtime=$("$compiler" -print-file-name=libstdc++.a)
    if [ -e "$runtime" ]; then ln -s "$runtime" "$static/libstdc++.a" || exit; fi
    pkg_config_file libgit2 -lgit2 -lpcre2-8 -lz
    pkg_config_file libpcre2-8 -lpcre2-8
    # shellcheck disable=SC2046 # flags are words
    "$compiler" Sources/Clibgit2/probe.c -o "$static/probe" \
        $(PKG_CONFIG_PATH=$static/pkgconfig pkg-config --cflags --libs libgit2) || exit
    probe_static_libraries
)

pkg_config_file() {
    name=$1
    shift
    cat >"$static/pkgconfig/$name.pc" <<EOF
Name: $name
Description: static copy, for the installed cognicode only
Version: $(pkg-config --modversion "$name")
Cflags: $(pkg-config --cflags "$name")
Libs: -L$static $*
EOF
}

# The probe has to find in a real repository what git finds there.
probe_static_libraries() (
    # Nobody's settings: signing, hooks and line ends are not what is tried here.
    export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1
    repository=$static/probe-repository
    git init --quiet "$repository" && cd "$repository" || exit
    printf 'one\ntwo\n' >first.txt
    git add . && git -c user.name=probe -c user.email=probe@localhost commit --quiet --message probe || exit
    printf 'one\ntwo\nthree\nfour\n' >first.txt
    printf 'new\n' >second.txt
    git add . && [ "$("$static/probe" .)" = "$(git diff --cached --numstat | awk '{ print $3, $1 }')" ]
)

# --- Installing and trying --------------------------------------------------------------------------------------------

choose_folder() {
    prefix=${PREFIX:-${HOME:+$HOME/.local}}
    case "$prefix" in
        '') fail "neither PREFIX nor HOME is set. Set PREFIX to the folder to install under." ;;
        /*) ;;
        *) fail "PREFIX has to be an absolute path, and '$prefix' is not." ;;
    esac
    folder=$prefix/bin
}

install_binary() {
    # Under a temporary name first: whoever commits at this moment runs the old program or the new one, never half of one.
    new=$folder/.cognicode.$$
    trap 'rm -f "$new"' EXIT
    { cp "$1" "$new" && mv -f "$new" "$folder/cognicode"; } ||
        fail "the program could not be copied to $folder. Check its permissions and the free space."
    step "Installed $folder/cognicode"
    case ":$PATH:" in
        *":$folder:"*) ;;
        *) echo "    $folder is not on your PATH. Add to your shell's start file: export PATH=\"$folder:\$PATH\"" ;;
    esac
}

# The number of commits that can be reviewed here: 0 for an unpacked archive, a new repository, or one git does not trust.
count_commits() {
    [ "$(git -C "$root" rev-parse --show-toplevel 2>/dev/null)" = "$root" ] || { echo 0; return; }
    git -C "$root" rev-list --count --first-parent HEAD 2>/dev/null || echo 0
}

is_shallow() { [ "$(git -C "$root" rev-parse --is-shallow-repository)" = true ]; }

review_newest_commit() {
    count=$(count_commits)
    if [ "$count" -eq 0 ] || { [ "$count" -eq 1 ] && is_shallow; }; then
        step "This folder has no Git history to review; try 'cognicode review' in one of your repositories"
        return
    fi
    step "Reviewing the newest commit of this repository: cognicode review HEAD"
    status=0
    "$folder/cognicode" review HEAD || status=$?
    # A blocked commit (1) is a verdict; anything above is a review that did not happen.
    [ "$status" -le 1 ] || fail "cognicode is installed, but its first review ended with status $status. Run 'cognicode doctor'."
    step "Done. In a repository of yours, 'cognicode install' sets up its hooks"
}

review_newest_commits() {
    count=$(count_commits)
    if [ "$count" -lt 2 ]; then
        step "No earlier commit to compare with here: the review of this repository is left out"
        return
    fi
    count=$((count > 20 ? 20 : count - 1))
    step "Reviewing this repository's newest commits: cognicode review HEAD~$count.."
    "$1" review "HEAD~$count.." || fail "the review of this repository did not pass (status $?): see above."
}

main "$@"
