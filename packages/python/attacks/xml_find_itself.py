# expect: raised RecursionError
import xml.etree.ElementTree as ET
a = ET.Element("a")
a.extend([a, a])
a.findall(".//b")
