from urllib.parse import parse_qs


def after_login(query):
    """Return where the browser goes after the login."""
    return parse_qs(query).get("next", ["/account"])[0]
