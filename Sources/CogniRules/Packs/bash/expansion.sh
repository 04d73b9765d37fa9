#!/bin/bash
# ruleid: unsafe-rm
rm -rf "$build/"*
# ruleid: unsafe-rm, unquoted-rm
rm -rf $prefix/bin
# ok: unsafe-rm
rm -rf "${build:?}/"* # rm -rf "$build/"*
# ok: unsafe-rm
rm -rf "$build/cache"
# ok: unsafe-rm
echo 'rm -rf "$build/"*'

# ruleid: unquoted-rm
rm -rf $dir
# ok: unquoted-rm
rm -rf "$dir" # rm -rf $dir
# ok: unquoted-rm
rm -f $objects
# ok: unquoted-rm
echo "rm -rf $dir"

# ruleid: unquoted-test
if [ $mode = fast ]; then run; fi
# ruleid: unquoted-test
[ $1 != "$2" ] && run
# ok: unquoted-test
[ "$mode" = fast ] && run # [ $mode = fast ]
# ok: unquoted-test
[[ $mode = fast ]] && run
# ok: unquoted-test
[ $# = 0 ] && usage
# ok: unquoted-test
echo "[ $mode = fast ]"

# ruleid: always-true-test
if [ -n $name ]; then greet; fi
# ok: always-true-test
[ -n "$name" ] && greet # [ -n $name ]
# ok: always-true-test
[[ -n $name ]] && greet
# ok: always-true-test
echo "[ -n $name ]"

# ruleid: missing-blanks-in-test
if [ "$mode"="fast" ]; then run; fi
# ruleid: missing-blanks-in-test
[ $mode==fast ] && run
# ok: missing-blanks-in-test
[ "$mode" = "fast" ] && run # [ "$mode"="fast" ]
# ok: missing-blanks-in-test
[ "$mode" ] && run
# ok: missing-blanks-in-test
echo '[ "$mode"="fast" ]'

# ruleid: redirect-in-test
if [ $count > 5 ]; then stop; fi
# ok: redirect-in-test
[ "$count" -gt 5 ] && stop # [ $count > 5 ]
# ok: redirect-in-test
[ "$a" \> "$b" ] && stop
# ok: redirect-in-test
[[ $a > $b ]] && stop
# ok: redirect-in-test
echo "[ $count > 5 ]"

# ruleid: quoted-regex
[[ $version =~ "^[0-9]+$" ]] || fail
# ok: quoted-regex
[[ $version =~ ^[0-9]+$ ]] || fail # =~ "^[0-9]+$"
# ok: quoted-regex
[[ $version =~ "rc" ]] || fail
# ok: quoted-regex
echo '[[ $version =~ "^a" ]]'

# ruleid: loop-over-quoted-list
for name in "$names"; do
  greet "$name"
done
# ok: loop-over-quoted-list
for name in "${names[@]}"; do greet "$name"; done # for name in "$names"; do
# ok: loop-over-quoted-list
for name in "$@"; do greet "$name"; done
# ok: loop-over-quoted-list
for name in "$first" "$second"; do greet "$name"; done
# ok: loop-over-quoted-list
echo 'for name in "$names"; do greet; done'

# ruleid: loop-over-ls
for file in $(ls *.txt); do print "$file"; done
# ruleid: loop-over-ls
for file in $(find . -name '*.c'); do print "$file"; done
# ok: loop-over-ls
for file in *.txt; do print "$file"; done # for file in $(ls *.txt)
# ok: loop-over-ls
for number in $(seq 3); do print "$number"; done
# ok: loop-over-ls
echo 'for file in $(ls *.txt); do print; done'

# ruleid: read-without-r
while read line; do handle "$line"; done < "$input"
# ok: read-without-r
while read -r line; do handle "$line"; done # while read line; do
# ok: read-without-r
read answer
# ok: read-without-r
echo 'while read line; do handle; done'
