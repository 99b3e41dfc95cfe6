import xml.sax
from xml.sax.handler import feature_external_ges

import xmltodict
from lxml import etree

# ruleid: python.xxe.entities-switched-on
parser = etree.XMLParser(resolve_entities=False, no_network=True)
# ruleid: python.xxe.entities-switched-on
loading = etree.XMLParser(load_dtd=False, no_network=True, resolve_entities=False)
reader = xml.sax.make_parser()
# ruleid: python.xxe.entities-switched-on
reader.setFeature(feature_external_ges, False)
# ruleid: python.xxe.entities-switched-on
xmltodict.parse("<a/>")
# ok: python.xxe.entities-switched-on
safe = etree.XMLParser(resolve_entities=False, no_network=True)
# ok: python.xxe.entities-switched-on
reader.setFeature(feature_external_ges, False)
