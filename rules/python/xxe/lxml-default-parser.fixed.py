from lxml import etree


def read(path):
    # ruleid: python.xxe.lxml-default-parser
    one = etree.parse(path, parser=etree.XMLParser(resolve_entities=False, no_network=True))
    parser = etree.XMLParser(resolve_entities=False)
    # ok: python.xxe.lxml-default-parser
    two = etree.parse(path, parser)
    # ok: python.xxe.lxml-default-parser
    three = etree.fromstring("<a/>")
    return one, two, three


def by_options(body):
    # ok: python.xxe.lxml-default-parser
    return etree.fromstring(body, etree.XMLParser(**OPTIONS))


def by_function(body):
    # ok: python.xxe.lxml-default-parser
    return etree.fromstring(body, secure_parser())
