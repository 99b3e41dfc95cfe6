SECRET = {"authorization", "proxy-authorization", "cookie", "set-cookie", "x-api-key", "x-auth-token"}


def log_request(logger, method, path, headers):
    """Write a record about a request; what lets a client in is left out."""
    shown = {name: "[left out]" if name.lower() in SECRET else value for name, value in headers.items()}
    logger.info("%r %r headers=%r", method, path, shown)
