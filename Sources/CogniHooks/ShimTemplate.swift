extension Shim {
    /// The text of `hooks/shim.sh`, compiled in so that the program needs no file beside it; a test keeps the two equal.
    /// `@BINARY@` and `@HOOK@` stand for words quoted for the shell.
    static let template = #"""
        #!/bin/sh
        # cognicode hook shim 1
        # `cognicode install` wrote this file; `cognicode uninstall` takes it away and puts the hook that was here before back.
        # COGNICODE_SKIP=1 in the environment skips cognicode, not the earlier hook. Graphical clients start hooks with
        # hardly any PATH: nothing here relies on it.
        binary=@BINARY@
        hook=@HOOK@
        chained="$0.cognicode-chained"

        [ -f "$chained" ] && [ -x "$chained" ] || chained=

        if [ "${COGNICODE_SKIP:-}" = 1 ]; then
            echo "cognicode: $hook skipped, as COGNICODE_SKIP=1 asks" >&2
            [ -z "$chained" ] || exec "$chained" "$@"
            exit 0
        fi

        # Both hooks are to read the references of a push, so they are kept. (The shell's own read would take minutes for a
        # mirror's thousands.)
        input=
        if [ -n "$chained" ] && [ "$hook" = pre-push ]; then
            input=$(PATH=$PATH:/usr/bin:/bin && cat) || exit 3
        fi

        if [ -n "$input" ]; then
            "$chained" "$@" <<END_OF_INPUT || exit
        $input
        END_OF_INPUT
        elif [ -n "$chained" ]; then
            "$chained" "$@" || exit
        fi

        if ! [ -f "$binary" ] || ! [ -x "$binary" ]; then
            {
                echo "cognicode: the program is not at $binary any more, so nothing was reviewed and $hook stops here."
                echo "  install it again, then run \`cognicode install\` in this repository;"
                echo "  or go on once without a review: COGNICODE_SKIP=1 git commit ... (or git push ...);"
                echo "  or take the hook away: remove $0"
                [ -z "$chained" ] || echo "  and rename $chained to $0"
            } >&2
            exit 3
        fi

        if [ -n "$input" ]; then
            exec "$binary" hook run "$hook" "$@" <<END_OF_INPUT
        $input
        END_OF_INPUT
        fi
        exec "$binary" hook run "$hook" "$@"

        """#
}
