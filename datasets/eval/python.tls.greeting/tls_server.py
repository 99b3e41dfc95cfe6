"""
A server that speaks TLS in this process, for tests alone: nothing that is said goes over a network. Its two certificates are for `mail.example`; the keys were made for this file and guard nothing.
"""
import base64
import socket
import ssl
import threading

OWN = (
    "MIIBjDCCATKgAwIBAgIUG5xax4Em7hgALEk/3tAbTOiZpH0wCgYIKoZIzj0EAwIwDjEMMAoGA1UEAwwDb3duMCAXDTI2MTEyMjAz"
    "NDc0MloYDzIxMjYxMDI5MDM0NzQyWjAOMQwwCgYDVQQDDANvd24wWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAASAfGwuo+Di3HVo"
    "Diy/O7bdksSWwBT7sOIiWZA++/7T9IYOu04IXe95RiAGyFpCepflxlZi9sxaDhZFxViIooHAo2wwajAdBgNVHQ4EFgQUnvlv1EV8"
    "t8wTlkdRxgR3K9HBi6kwHwYDVR0jBBgwFoAUnvlv1EV8t8wTlkdRxgR3K9HBi6kwFwYDVR0RBBAwDoIMbWFpbC5leGFtcGxlMA8G"
    "A1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDSAAwRQIgQbfDpLEDx2/P0sku0YwzGSHiaCiXfAjrXo9VcPaWmwkCIQCy/GpOrpLq"
    "nPxXNJUbomdPD0Wev4LVHOMyPvO7bvKwrg==",
    "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQga72pGa4yfcW//bkYc5M70gxqv8W2x9H/Mv4g9rNFitShRANCAASA"
    "fGwuo+Di3HVoDiy/O7bdksSWwBT7sOIiWZA++/7T9IYOu04IXe95RiAGyFpCepflxlZi9sxaDhZFxViIooHA",
)
OTHER = (
    "MIIBkDCCATagAwIBAgIUChI+7LiGqQxwEBhZ6bH0JTQ86JYwCgYIKoZIzj0EAwIwEDEOMAwGA1UEAwwFb3RoZXIwIBcNMjYxMTIy"
    "MDM0NzQyWhgPMjEyNjEwMjkwMzQ3NDJaMBAxDjAMBgNVBAMMBW90aGVyMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEPqugLqPC"
    "qXB1zvk2nvOW2UfTneA4t6E+g4MCHBNdZq4Wdyj3PohSzmcpynbyRkb1qIYWHAr9f7k2LngNGUUkHqNsMGowHQYDVR0OBBYEFJ9r"
    "rOyQaNeCNEjzw6TvD5Iti7EfMB8GA1UdIwQYMBaAFJ9rrOyQaNeCNEjzw6TvD5Iti7EfMBcGA1UdEQQQMA6CDG1haWwuZXhhbXBs"
    "ZTAPBgNVHRMBAf8EBTADAQH/MAoGCCqGSM49BAMCA0gAMEUCICwUyf2FBxAgFiTnofFtBNNLwq+e8kfgzlgMlGeB5NVQAiEAvuuV"
    "rxjEyf2QRiOcCXkDGpKWRkYFcdEjqM5goulrLCY=",
    "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgSZtW98+4tpKHGx/9Lj0vZl0vtBZsQGpWTUDziYFhAU2hRANCAAQ+"
    "q6Auo8KpcHXO+Tae85bZR9Od4Di3oT6DgwIcE11mrhZ3KPc+iFLOZynKdvJGRvWohhYcCv1/uTYueA0ZRSQe",
)


def _pem(kind, text):
    body = base64.encodebytes(base64.b64decode(text)).decode()
    return f"-----BEGIN {kind}-----\n{body}-----END {kind}-----\n"


def write_certificate(path, identity):
    with open(path, "w") as file:
        file.write(_pem("CERTIFICATE", identity[0]))


def serve(identity, greeting=b"220 mail.example ready\r\n"):
    """From now on every connection ends at a server with this certificate."""
    write_certificate("served.crt", identity)
    with open("served.key", "w") as file:
        file.write(_pem("PRIVATE " + "KEY", identity[1]))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain("served.crt", "served.key")

    def answer(far):
        try:
            with context.wrap_socket(far, server_side=True) as tls:
                tls.sendall(greeting)
                tls.recv(1)
        except OSError:
            far.close()  # The client does not want to talk to us.

    def connect(*_, **__):
        near, far = socket.socketpair()
        near.settimeout(5)
        far.settimeout(5)
        threading.Thread(target=answer, args=(far,), daemon=True).start()
        return near

    socket.create_connection = connect
