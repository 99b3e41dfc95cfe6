def weak(items):
    # ruleid: python.robustness.endless-loop
    for item in items:
        items.append(item)


def stuck(limit):
    index = 0
    # ruleid: python.robustness.endless-loop
    while index < limit:
        print(index)


def fine(items, limit):
    found = []
    # ok: python.robustness.endless-loop
    for item in items:
        found.append(item)
    index = 0
    # ok: python.robustness.endless-loop
    while index < limit:
        index += 1
    return found


def never_done(sock):
    data = b""
    # ruleid: python.robustness.endless-loop
    while True:
        data += sock.recv(1024)


def odd(number):
    # ruleid: python.robustness.endless-loop
    while number != 0:
        number -= 2


def all_of_it(sock):
    data = b""
    # ok: python.robustness.endless-loop
    while True:
        chunk = sock.recv(1024)
        if not chunk:
            break
        data += chunk
    return data


def down(number):
    # ok: python.robustness.endless-loop
    while number != 0:
        number -= 1
