import http.client
import ipaddress
import re
import socket
import ssl
from urllib.parse import urlsplit


def page_title(url):
    """Return the title of a public page; redirects are not followed."""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError("not a link")
    port = parts.port or (443 if parts.scheme == "https" else 80)
    address = _public_address(parts.hostname, port)
    # The address that was looked at is the one that is connected to.
    connection = http.client.HTTPConnection(parts.hostname, port, timeout=5)
    connection.sock = socket.create_connection((address, port), timeout=5)
    if parts.scheme == "https":
        connection.sock = ssl.create_default_context().wrap_socket(connection.sock, server_hostname=parts.hostname)
    try:
        connection.request("GET", (parts.path or "/") + ("?" + parts.query if parts.query else ""))
        response = connection.getresponse()
        if response.status != 200:
            return None
        text = response.read(500_000).decode("utf-8", errors="replace")
    finally:
        connection.close()
    match = re.search(r"<title[^>]{0,200}>([^<]{0,1000})</title>", text, re.IGNORECASE)
    return match.group(1).strip() if match else None


def _public_address(host, port):
    for *_, address in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM):
        if not ipaddress.ip_address(address[0]).is_global:
            raise ValueError("not a public address")
    return address[0]
