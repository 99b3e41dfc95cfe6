import socket
import sqlite3


def read(path):
    # ruleid: python.resource.not-closed
    with open(path) as file:
        text = file.read()
        return text


def read_with(path):
    # ok: python.resource.not-closed
    with open(path) as file:
        return file.read()


def read_closed(path):
    # ok: python.resource.not-closed
    file = open(path)
    text = file.read()
    file.close()
    return text


def connect(path):
    # ok: python.resource.not-closed
    connection = sqlite3.connect(path)
    return connection


def serve(port):
    # ok: python.resource.not-closed
    listener = socket.socket()
    listener.bind(("127.0.0.1", port))
    listener.listen(5)
    while True:
        peer, _ = listener.accept()
        peer.close()
