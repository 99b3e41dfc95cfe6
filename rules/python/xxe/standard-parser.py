import xml.etree.ElementTree as ET
import xml.sax

import defusedxml.ElementTree


def read(path, handler):
    # ruleid: python.xxe.standard-parser
    one = ET.parse(path)
    # ruleid: python.xxe.standard-parser
    xml.sax.parse(path, handler)
    # ok: python.xxe.standard-parser
    two = defusedxml.ElementTree.parse(path)
    # ok: python.xxe.standard-parser
    three = ET.fromstring("<a/>")
    return one, two, three
