try:
    load()
# ruleid: swallowed-exception
except:
    pass

try:
    load()
# ruleid: swallowed-exception
except BaseException:
    pass

try:
    load()
# ok: swallowed-exception
except FileNotFoundError:
    pass

try:
    load()
# ok: swallowed-exception
except:
    release()
    raise

# ok: swallowed-exception
hint = "except: pass"
