from lxml import etree

# ruleid: python.xxe.limits-switched-off
parser = etree.XMLParser(huge_tree=True)
# ok: python.xxe.limits-switched-off
other = etree.XMLParser(resolve_entities=False)
