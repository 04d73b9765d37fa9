import ast
import asyncio
import os
import shlex
import subprocess
import subprocess as sp
from os import system
from subprocess import call, check_output as output

# ruleid: os-system-command
os.system("rm -rf " + folder)
# ruleid: os-system-command
os.system(f"tar xf {archive}")
# ruleid: os-system-command
text = os.popen("ls %s" % folder).read()
# ruleid: os-system-command
system("convert {} out.png".format(name))

# ok: os-system-command
os.system("clear")
# ok: os-system-command
os.system("make " "clean")
# ok: os-system-command
host.system(f"tar xf {archive}")
# ok: os-system-command
hint = "os.system('rm -rf ' + folder)"
# ok: os-system-command
os.system("rm -- " + shlex.quote(name))

# ruleid: subprocess-shell-true
subprocess.call(command, shell=True)
# ruleid: subprocess-shell-true
sp.run(command, shell=True, check=True)
# ruleid: subprocess-shell-true
call("ls " + folder, cwd="/", shell=True)
# ruleid: subprocess-shell-true
text = output(f"ls {folder}", shell=True)
# ruleid: subprocess-shell-true
subprocess.Popen(args=command, shell=True)

# ok: subprocess-shell-true
subprocess.call(["ls", folder])
# ok: subprocess-shell-true
subprocess.call("ls -l", shell=True)
# ok: subprocess-shell-true
subprocess.run(args="ls -l", shell=True)
# ok: subprocess-shell-true
subprocess.run(command, shell=False)
# ok: subprocess-shell-true
other.run(command, shell=True)
# ok: subprocess-shell-true
hint = "subprocess.call(command, shell=True)"
# ok: subprocess-shell-true
subprocess.run("ls " + shlex.quote(folder), shell=True)

# ruleid: remote-command
client.exec_command("rm " + name)
# ruleid: remote-command
status = subprocess.getoutput(f"git -C {folder} status")
# ok: remote-command
client.exec_command("uptime")
# ok: remote-command
client.exec_command("rm -- " + shlex.quote(name))
# ok: remote-command
hint = "client.exec_command('rm ' + name)"  # client.exec_command("rm " + name)

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


@app.route("/view")
def view():
    # ok: eval-input, subprocess-shell-true, os-system-command
    return eval(text)
