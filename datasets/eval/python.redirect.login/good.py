import re
from urllib.parse import parse_qs

# One slash, then anything but a second one: a page of this site.
OWN_PAGE = re.compile(r"/(?![/\\])[^\\\x00-\x20]*")


def after_login(query):
    """Return where the browser goes after the login: a page of this site."""
    page = parse_qs(query).get("next", [""])[0]
    return page if OWN_PAGE.fullmatch(page) else "/account"
