# label: safe
# cwe: CWE-611
# expect: returned
# why: writes a document and escapes what it contains

from html import escape

ROWS = [("tea", 3), ("milk & honey", 1), ('the "best" <b>', 2)]


def document(rows):
    lines = ["<items>"]
    for name, count in rows:
        lines.append(f'  <item count="{count}">{escape(name)}</item>')
    return "\n".join([*lines, "</items>"])


print(document(ROWS))
