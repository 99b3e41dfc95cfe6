def response_head(filename, size):
    """Return the head of the answer."""
    return (
        "HTTP/1.1 200 OK\r\n"
        "Content-Type: application/octet-stream\r\n"
        f"Content-Length: {size}\r\n"
        f'Content-Disposition: attachment; filename="{filename}"\r\n'
        "\r\n"
    ).encode("utf-8")
