# label: safe
# cwe: CWE-73
# expect: returned
# why: sums up a profile's settings that are given as JSON

import json

PROFILE = json.loads("""
{"name": "default", "theme": "dark", "bookmarks": [{"title": "News", "url": "https://news.example"},
 {"title": "Mail", "url": "https://mail.example"}]}
""")


def collect(profile):
    return {
        "name": profile["name"],
        "bookmarks": len(profile["bookmarks"]),
        "hosts": sorted(mark["url"].split("/")[2] for mark in profile["bookmarks"]),
    }


print(collect(PROFILE))
