#!/bin/sh
clean() {
  # ruleid: cd-unchecked
  cd "$build"
  rm -rf out
}
cleanWell() {
  # ok: cd-unchecked
  cd "$build" || exit # cd "$build"
  rm -rf out
}
cleanInSubshell() {
  # ok: cd-unchecked
  (cd "$build" && rm -rf out)
  echo 'cd x
rm -rf out'
}

read_all() {
  # ruleid: masked-status
  local text=$(load) || return 1
  # ruleid: masked-status
  local more="$(load)"
  if [ $? -ne 0 ]; then return 1; fi
  # ok: masked-status
  local other
  other=$(load) || return 1 # local text=$(load) || return 1
  # ok: masked-status
  local size=10 || return 1
  echo 'local text=$(load) || return 1'
}

make install
# ruleid: status-of-echo
echo "installed"
if [ $? -ne 0 ]; then exit 1; fi
make install
# ok: status-of-echo
if [ $? -ne 0 ]; then exit 1; fi # echo, if [ $? -ne 0 ]
# ok: status-of-echo
echo 'echo done; if [ $? -ne 0 ]'

# ruleid: output-over-input
sort names.txt > names.txt
# ruleid: output-over-input
grep -v "^#" "$config" > "$config"
# ok: output-over-input
sort names.txt > sorted.txt # sort names.txt > names.txt
# ok: output-over-input
echo 'sort names.txt > names.txt'
# ok: output-over-input
sort -o names.txt names.txt

# ruleid: error-redirect-order
make 2>&1 > build.log
# ok: error-redirect-order
make > build.log 2>&1 # make 2>&1 > build.log
# ok: error-redirect-order
make 2>&1 > /dev/null | grep error
# ok: error-redirect-order
errors=$(make 2>&1 > /dev/null)
# ok: error-redirect-order
echo 'make 2>&1 > build.log'

# ruleid: sudo-redirect
sudo echo "10.0.0.1 db" >> /etc/hosts
# ok: sudo-redirect
echo "10.0.0.1 db" | sudo tee -a /etc/hosts > /dev/null # sudo echo "a" > /etc/hosts
# ok: sudo-redirect
sudo cat /etc/shadow > copy.txt
# ok: sudo-redirect
echo 'sudo echo a > /etc/hosts'

# ruleid: xargs-rm
find . -name '*.o' | xargs rm -f
# ok: xargs-rm
find . -name '*.o' -print0 | xargs -0 rm -f # find . | xargs rm
# ok: xargs-rm
find . -name '*.o' | xargs ls
# ok: xargs-rm
echo 'find . | xargs rm'

# ruleid: double-equals-in-sh
[ "$mode" == fast ] && run
# ruleid: double-equals-in-sh
if [[ -n "$mode" ]]; then run; fi
# ok: double-equals-in-sh
[ "$mode" = fast ] && run # [ "$mode" == fast ]
# ok: double-equals-in-sh
echo '[ "$mode" == fast ]'
