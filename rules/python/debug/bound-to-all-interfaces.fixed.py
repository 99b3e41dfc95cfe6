import socket


def weak():
    one = socket.socket()
    # ruleid: python.debug.bound-to-all-interfaces
    one.bind(("127.0.0.1", 8000))
    # ruleid: python.debug.bound-to-all-interfaces
    one.bind(("127.0.0.1", 8000))


def fine():
    one = socket.socket()
    # ok: python.debug.bound-to-all-interfaces
    one.bind(("127.0.0.1", 8000))
