import logging

def weak(work):
    # ruleid: python.errors.swallowed
    try:
        work()
    except Exception:
        logging.exception("ignored error")


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
