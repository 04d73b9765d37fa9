# ruleid: is-literal
if mode is "fast":
    run()
# ruleid: is-literal
if count is not 0:
    run()
# ruleid: is-literal
empty = items is []

# ok: is-literal
if mode == "fast":
    run()
# ok: is-literal
if value is None:
    run()
# ok: is-literal
if value is not missing[0]:
    run()
# ok: is-literal
hint = 'mode is "fast"'
