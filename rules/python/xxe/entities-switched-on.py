import xml.sax
from xml.sax.handler import feature_external_ges

import xmltodict
from lxml import etree

# ruleid: python.xxe.entities-switched-on
parser = etree.XMLParser(resolve_entities=True)
# ruleid: python.xxe.entities-switched-on
loading = etree.XMLParser(load_dtd=True, no_network=False)
reader = xml.sax.make_parser()
# ruleid: python.xxe.entities-switched-on
reader.setFeature(feature_external_ges, True)
# ruleid: python.xxe.entities-switched-on
xmltodict.parse("<a/>", disable_entities=False)
# ok: python.xxe.entities-switched-on
safe = etree.XMLParser(resolve_entities=False, no_network=True)
# ok: python.xxe.entities-switched-on
reader.setFeature(feature_external_ges, False)
