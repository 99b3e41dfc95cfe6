def log_request(logger, method, path, headers):
    """Write a record about a request."""
    logger.info("%s %s headers=%s", method, path, headers)
