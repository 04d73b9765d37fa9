#!/bin/bash
# ruleid: debug-echo
echo "here"
# ruleid: debug-echo
echo here
# ruleid: debug-echo
echo "DEBUG: $folder"

# ok: debug-echo
echo "Here are the files:"
# ok: debug-echo
echo "$folder"
# ok: debug-echo
log "here" # echo "here"
# ok: debug-echo
hint='echo "here"'
