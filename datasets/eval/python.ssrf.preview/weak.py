import re
import urllib.request


def page_title(url):
    """Return the title of a page."""
    with urllib.request.urlopen(url, timeout=5) as response:
        text = response.read().decode("utf-8", errors="replace")
    match = re.search(r"<title[^>]*>(.*?)</title>", text, re.IGNORECASE | re.DOTALL)
    return match.group(1).strip() if match else None
