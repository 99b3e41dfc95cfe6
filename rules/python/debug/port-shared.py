import socket


def weak():
    one = socket.socket()
    # ruleid: python.debug.port-shared
    one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
    # ok: python.debug.port-shared
    one.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
