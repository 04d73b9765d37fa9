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

def read(path):
    file = open(path)
    try:
        return file.read()
    finally:
        file.close()
        # ruleid: return-in-finally
        return None


def stop(job):
    try:
        job.stop()
    finally:
        if job.failed:
            # ruleid: return-in-finally
            return


def closed(path):
    file = open(path)
    try:
        # ok: return-in-finally
        return file.read()
    finally:
        file.close()


def after(job):
    try:
        job.stop()
    finally:
        job.log("return None")
    # ok: return-in-finally
    return job


def nested(job):
    try:
        job.stop()
    finally:

        def later():
            # ok: return-in-finally
            return job

        job.then(later)

def area(shape):
    # ruleid: raise-not-implemented
    raise NotImplemented


def scale(shape):
    # ruleid: raise-not-implemented
    raise NotImplemented("scale")


def move(shape):
    # ok: raise-not-implemented
    raise NotImplementedError("raise NotImplemented")


def __eq__(self, other):
    # ok: raise-not-implemented
    return NotImplemented


try:
    load()
# ruleid: ignored-exception
except Exception:
    pass
try:
    load()
# ok: ignored-exception
except Exception:
    fail()  # except Exception: pass
try:
    load("except Exception: pass")
# ok: ignored-exception
except KeyError:
    pass

try:
    load()
# ruleid: except-or
except ValueError or KeyError:
    skip()
try:
    load()
# ok: except-or
except (ValueError, KeyError):
    skip("except ValueError or KeyError")  # except ValueError or KeyError:


def checked(size, kind):
    if size < 0:
        # ruleid: exception-not-raised
        ValueError("negative size")
    if size > 9:
        # ok: exception-not-raised
        raise ValueError("large size")
    if kind:
        error = TypeError("kind")
        # ok: exception-not-raised
        handle(KeyError("kind"))
        # ok: exception-not-raised
        return ValueError("negative size")  # ValueError("negative size")
    # ok: exception-not-raised
    return error, 'ValueError("negative size")'


try:
    load()
# ruleid: unreachable-except
except Exception:
    fail()
except KeyError:
    skip()

# ok: unreachable-except
try:
    load()
except KeyError:
    skip()
except Exception:
    fail("except Exception: except KeyError:")  # except KeyError:

# ok: unreachable-except
try:
    load()
except Exception:
    fail()
except KeyboardInterrupt:
    skip()
