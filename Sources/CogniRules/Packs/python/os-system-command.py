import os
from os import system

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
