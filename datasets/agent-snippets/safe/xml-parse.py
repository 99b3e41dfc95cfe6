import xml.etree.ElementTree as ET
root = ET.fromstring("<a><b x='1'>t</b></a>")
print(root.find("b").text, root.find("b").get("x"))
