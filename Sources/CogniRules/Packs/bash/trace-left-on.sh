#!/bin/bash
set -eu
# ruleid: trace-left-on
set -x
build
# ruleid: trace-left-on
  set -o xtrace
# ok: trace-left-on
set +x
# ok: trace-left-on
if [ -n "${TRACE:-}" ]; then set -x; fi
# ok: trace-left-on
[ -n "${TRACE:-}" ] && set -x
if [ -n "${TRACE:-}" ]; then
  # ok: trace-left-on
  set -x
fi
# ok: trace-left-on
echo "set -x" # set -x
