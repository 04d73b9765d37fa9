import ast

# ruleid: eval-input
eval(input())
# ruleid: eval-input
value = eval(text, {})
# ruleid: eval-input
exec(open("setup.py").read())

# ok: eval-input
eval("1 + 1")
# ok: eval-input
ast.literal_eval(input())
# ok: eval-input
model.eval(batch)
