import hmac
import xml.etree.ElementTree as ET


def role_of(path, name, pin):
    for user in ET.parse(path).getroot().iter("user"):
        if user.get("name") == name and hmac.compare_digest(user.get("pin", "").encode(), pin.encode()):
            return user.findtext("role")
    return None
