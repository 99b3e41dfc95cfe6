def weak(work):
    # ruleid: python.errors.return-in-finally
    try:
        return work()
    finally:
        return None


def fine(work, file):
    # ok: python.errors.return-in-finally
    try:
        return work()
    finally:
        file.close()
