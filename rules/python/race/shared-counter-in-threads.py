import threading

balance = 100
lock = threading.Lock()


def withdraw(amount):
    global balance
    if balance >= amount:
        # ruleid: python.race.shared-counter-in-threads
        balance -= amount


def deposit(amount):
    global balance
    with lock:
        # ok: python.race.shared-counter-in-threads
        balance += amount


def local(amount):
    total = 0
    # ok: python.race.shared-counter-in-threads
    total += amount
    return total
