import subprocess
import subprocess as sp
from subprocess import call, check_output as output

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
