import re
from urllib.parse import quote, urljoin, urlsplit

from login import after_login


def seen_by_browser(location):
    """Where a browser goes: it leaves out tabs and line ends, cuts blanks off, and reads a backslash as a slash."""
    text = re.sub(r"[\t\r\n]", "", location).strip("".join(map(chr, range(33)))).replace("\\", "/")
    text = re.sub(r"^(https?):/*(?=[^/])", r"\1://", text, flags=re.IGNORECASE)
    return urlsplit(urljoin("https://shop.example/login", re.sub(r"^/{2,}", "//", text)))


for page in (
    "https://evil.example/",
    "http://evil.example",
    "//evil.example/orders",
    "///evil.example/orders",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "\t//evil.example",
    " //evil.example",
    "https:evil.example",
    "https:/evil.example",
    "HTTPS://evil.example",
    "https://shop.example@evil.example/",
    "https://shop.example.evil.example/",
    "https://evil.example/?shop.example",
    "https://evilshop.example/",
    "javascript:alert(1)",
    "data:text/html,x",
):
    try:
        location = after_login("next=" + quote(page, safe=""))
    except Exception:
        continue  # A refusal is as good as an answer.
    to = seen_by_browser(str(location))
    assert to.scheme in ("http", "https") and to.hostname == "shop.example", f"{page!r} leads to another site"
