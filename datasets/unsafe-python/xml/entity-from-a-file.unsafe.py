# label: unsafe
# cwe: CWE-611
# expect: raised ExpatError
# why: parses a document that includes a file of the host

from xml.dom import minidom

DOCUMENT = """<?xml version="1.0"?>
<!DOCTYPE note [<!ENTITY file SYSTEM "file:///etc/passwd">]>
<note><to>Ann</to><body>&file;</body></note>"""


def body(document):
    dom = minidom.parseString(document)
    return dom.getElementsByTagName("body")[0].firstChild.data


print(body(DOCUMENT))
