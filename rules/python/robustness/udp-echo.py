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
