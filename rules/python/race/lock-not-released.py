import threading

lock = threading.Lock()


def weak(work):
    # ruleid: python.race.lock-not-released
    lock.acquire()
    work()
    lock.release()


def unchecked(work):
    # ruleid: python.race.lock-not-released
    lock.acquire(blocking=False)
    work()


def fine(work):
    # ok: python.race.lock-not-released
    with lock:
        work()


def also_fine(work):
    # ok: python.race.lock-not-released
    if lock.acquire(blocking=False):
        work()
