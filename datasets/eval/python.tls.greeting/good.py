import socket
import ssl


def read_greeting(host, port, ca_file):
    """Return the first line that a server of the company sends."""
    context = ssl.create_default_context(cafile=ca_file)
    with socket.create_connection((host, port), timeout=5) as plain:
        with context.wrap_socket(plain, server_hostname=host) as tls, tls.makefile("rb") as lines:
            return lines.readline(1000).decode().rstrip("\r\n")
