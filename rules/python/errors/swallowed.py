def weak(work):
    # ruleid: python.errors.swallowed
    try:
        work()
    except Exception:
        pass


def fine(work, log):
    # ok: python.errors.swallowed
    try:
        work()
    except KeyError:
        pass
    # ok: python.errors.swallowed
    try:
        work()
    except Exception:
        log.exception("failed")
