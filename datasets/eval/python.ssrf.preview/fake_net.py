"""A little internet inside this process: names have addresses, pages are answered by address, and every connection is noted."""
import _socket
import ipaddress
import socket
import threading

NAMES = {"news.example": "93.184.216.34", "moved.example": "93.184.216.35", "inside.example": "10.0.0.5"}
connected = []
pages = {}


def page(text):
    body = text.encode()
    return b"HTTP/1.0 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: %d\r\n\r\n" % len(body) + body


def redirect(url):
    return b"HTTP/1.0 302 Found\r\nLocation: " + url.encode() + b"\r\nContent-Length: 0\r\n\r\n"


def _address(host):
    if isinstance(host, bytes):
        host = host.decode()
    host = {"localhost": "127.0.0.1"}.get(host, NAMES.get(host, host))
    try:
        return ipaddress.ip_address(host.strip("[]"))
    except ValueError:
        pass
    try:
        return ipaddress.ip_address(socket.inet_aton(host))  # Old ways to write an address: 2130706433, 127.1, 0x7f000001.
    except OSError:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known") from None


def _getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    address = _address(host)
    port = int(port or 0)
    if address.version == 4:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (str(address), port))]
    return [(socket.AF_INET6, socket.SOCK_STREAM, 6, "", (str(address), port, 0, 0))]


class _Socket(socket.socket):
    """Ends of a pair instead of the network: the other end answers with the page of the address."""

    def connect(self, to):
        address = str(_address(to[0]))
        connected.append(address)
        if address not in pages:
            raise ConnectionRefusedError(address)
        near, far = _socket.socketpair()  # The plain ones: `socket.socket` is this class now.
        threading.Thread(target=_answer, args=(far, pages[address]), daemon=True).start()
        self._near = near

    def connect_ex(self, to):
        self.connect(to)
        return 0

    def sendall(self, data, *flags):
        return self._near.sendall(data, *flags)

    def send(self, data, *flags):
        return self._near.send(data, *flags)

    def recv(self, *size):
        return self._near.recv(*size)

    def recv_into(self, *arguments):
        return self._near.recv_into(*arguments)

    def setsockopt(self, *_):
        pass

    def getpeername(self):
        return (connected[-1], 80)


def _answer(far, text):
    asked = b""
    while b"\r\n\r\n" not in asked:
        more = far.recv(4096)
        if not more:
            break
        asked += more
    far.sendall(text)
    far.close()


def install():
    socket.getaddrinfo = _getaddrinfo
    socket.gethostbyname = lambda host: str(_address(host))
    socket.gethostbyname_ex = lambda host: (host, [], [str(_address(host))])
    socket.socket = _Socket
