import xml.etree.ElementTree as ET

import defusedxml.ElementTree
import defusedxml.sax


def read(path, handler):
    # ruleid: python.xxe.standard-parser
    one = defusedxml.ElementTree.parse(path)
    # ruleid: python.xxe.standard-parser
    defusedxml.sax.parse(path, handler)
    # ok: python.xxe.standard-parser
    two = defusedxml.ElementTree.parse(path)
    # ok: python.xxe.standard-parser
    three = ET.fromstring("<a/>")
    return one, two, three
