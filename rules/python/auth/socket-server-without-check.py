import hmac
import socket


def anyone():
    server = socket.socket()
    server.bind(("0.0.0.0", 7000))
    server.listen()
    while True:
        # ruleid: python.auth.socket-server-without-check
        peer, _ = server.accept()
        if peer.recv(100) == b"reload":
            reload()


def known(key):
    server = socket.create_server(("0.0.0.0", 7000))
    while True:
        # ok: python.auth.socket-server-without-check
        peer, _ = server.accept()
        message = peer.recv(100)
        if hmac.compare_digest(message[:32], hmac.digest(key, message[32:], "sha256")):
            reload()


def here():
    server = socket.create_server(("127.0.0.1", 7000))
    while True:
        # ok: python.auth.socket-server-without-check
        peer, _ = server.accept()
        if peer.recv(100) == b"reload":
            reload()
