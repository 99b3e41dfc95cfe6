from lxml import etree

# ruleid: python.xxe.limits-switched-off
parser = etree.XMLParser(huge_tree=False, resolve_entities=False, no_network=True)
# ok: python.xxe.limits-switched-off
other = etree.XMLParser(resolve_entities=False)
