# expect: raised ParseError
import xml.etree.ElementTree as ET
print(ET.fromstring('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>').text)
