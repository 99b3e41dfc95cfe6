import socket
import ssl


def read_greeting(host, port, ca_file):
    """Return the first line that a server sends."""
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    context.load_verify_locations(ca_file)
    with socket.create_connection((host, port), timeout=5) as plain:
        with context.wrap_socket(plain, server_hostname=host) as tls:
            return tls.makefile("r").readline().strip()
