import xml.etree.ElementTree as ET


def role_of(path, name, pin):
    tree = ET.parse(path)
    user = tree.getroot().find(f"./user[@name='{name}'][@pin='{pin}']")
    return None if user is None else user.findtext("role")
