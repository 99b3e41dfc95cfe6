# label: unsafe
# cwe: CWE-918
# expect: refused import-not-granted requests
# why: fetches whatever address a user names

import requests


def preview(url):
    page = requests.get(url, timeout=5, verify=False)
    start = page.text.find("<title>")
    return page.text[start + 7 : page.text.find("</title>")] if start >= 0 else url


for url in ("http://localhost:8080/admin", "file:///etc/passwd", "http://[::1]:6379/"):
    print(preview(url))
