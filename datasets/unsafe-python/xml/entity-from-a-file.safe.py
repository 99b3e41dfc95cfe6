# label: safe
# cwe: CWE-611
# expect: returned
# why: reads simple elements and refuses documents with a type

import re
from html import unescape

DOCUMENT = "<note><to>Ann</to><body>Tea &amp; milk</body></note>"


def text_of(document, name):
    if "<!" in document:
        raise ValueError("document types are not read")
    match = re.search(rf"<{name}>([^<]*)</{name}>", document)
    return unescape(match.group(1)) if match else None


print(text_of(DOCUMENT, "to"), "|", text_of(DOCUMENT, "body"))
try:
    text_of("<!DOCTYPE x []>" + DOCUMENT, "to")
except ValueError as error:
    print(error)
