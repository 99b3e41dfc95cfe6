def ping(n):
    if n <= 0:
        return 1 / n
    return pong(n - 1)


def pong(n):
    return ping(n - 1)


try:
    ping(6)
except ZeroDivisionError as e:
    print("caught", e)
ping(4)
