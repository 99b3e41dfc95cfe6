from urllib.parse import urlparse


def allowed(url):
    # ruleid: python.redirect.host-check-by-substring
    if "example.org" in url:
        return True
    # ruleid: python.redirect.host-check-by-substring
    if url.startswith("https://example.org"):
        return True
    # ruleid: python.redirect.host-check-by-substring
    if urlparse(url).netloc.endswith("example.org"):
        return True
    # ok: python.redirect.host-check-by-substring
    if url.startswith("https://example.org/"):
        return True
    # ok: python.redirect.host-check-by-substring
    if "example" in url:
        return True
    # ok: python.redirect.host-check-by-substring
    return urlparse(url).hostname == "example.org"
