# ruleid: debug-print
p user
# ruleid: debug-print
pp(user.orders)

# ok: debug-print
puts user.name
# ok: debug-print
page.p user
# ok: debug-print
p "A paragraph"
# ok: debug-print
hint = "p user" # p user
