# ruleid: debug-print
print("here")
# ruleid: debug-print
print("DEBUG:", value)
# ruleid: debug-print
print(f"{value=}")
# ruleid: debug-print
print(f"debug {value}")

# ok: debug-print
print("usage: tool FILE")
# ok: debug-print
print(f"{value} files")
# ok: debug-print
print("Here are the results:")
# ok: debug-print
hint = 'print("here")'
