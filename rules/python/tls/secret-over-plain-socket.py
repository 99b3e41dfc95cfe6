import socket
import ssl


def plain(host, user, password):
    sock = socket.create_connection((host, 8888))
    # ruleid: python.tls.secret-over-plain-socket
    sock.sendall(f"{user}:{password}".encode())


def wrapped(host, user, password):
    raw = socket.create_connection((host, 8888))
    sock = ssl.create_default_context().wrap_socket(raw, server_hostname=host)
    # ok: python.tls.secret-over-plain-socket
    sock.sendall(f"{user}:{password}".encode())
