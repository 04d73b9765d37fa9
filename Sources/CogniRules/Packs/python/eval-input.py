import ast

# ruleid: eval-input
eval(input())
# ruleid: eval-input
value = eval(text, {})
# ruleid: eval-input
exec(open("setup.py").read())
# ruleid: eval-input
exec(compile(text, "<string>", "exec"))

# ok: eval-input
eval("1 + 1")
# ok: eval-input
ast.literal_eval(input())
# ok: eval-input
model.eval(batch)
# ok: eval-input
exec(compile(config_file.read(), filename, "exec"), settings)
# ok: eval-input
hint = "eval(input())"
# never eval(input()); ok: eval-input
number = int(input())


def load(path):
    code = compile(path.read_text(), str(path), "exec")
    # ok: eval-input
    exec(code, {})


def calculate(text):
    code = compile(text, "<input>", "eval")
    # ruleid: eval-input
    return eval(code)
