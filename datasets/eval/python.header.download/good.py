from urllib.parse import quote


def response_head(filename, size):
    """Return the head of the answer; signs that mean something in a header are left out of the name."""
    plain = "".join(one if one.isascii() and one.isprintable() and one not in '"\\' else "_" for one in filename)
    return (
        "HTTP/1.1 200 OK\r\n"
        "Content-Type: application/octet-stream\r\n"
        f"Content-Length: {int(size)}\r\n"
        f"Content-Disposition: attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(filename, safe='')}\r\n"
        "\r\n"
    ).encode("ascii")
