# label: unsafe
# cwe: CWE-611
# expect: refused import-not-granted lxml
# why: lets the parser load a schema from an address

try:
    from lxml import etree
except ImportError:
    import xml.sax as etree

DOCUMENT = b'<!DOCTYPE r SYSTEM "http://192.0.2.1/evil.dtd"><r>1</r>'


def parse(document):
    parser = etree.XMLParser(load_dtd=True, no_network=False, resolve_entities=True)
    return etree.fromstring(document, parser)


print(parse(DOCUMENT).text)
