import socket


def weak():
    sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    while True:
        data, peer = sock.recvfrom(512)
        # ruleid: python.robustness.udp-echo
        sock.sendto(data * 100, peer)


def fine(sock, peer):
    # ok: python.robustness.udp-echo
    sock.sendto(b"hello", peer)


def known(sock, peers):
    while True:
        data, peer = sock.recvfrom(512)
        if peer[0] not in peers:
            continue
        # ok: python.robustness.udp-echo
        sock.sendto(data, peer)


def limited(sock, bucket):
    while True:
        data, peer = sock.recvfrom(512)
        if bucket.allows(peer[0]):
            # ok: python.robustness.udp-echo
            sock.sendto(data, peer)
