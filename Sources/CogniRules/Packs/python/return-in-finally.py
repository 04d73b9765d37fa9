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
