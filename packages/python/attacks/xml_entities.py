# expect: raised ParseError
import xml.etree.ElementTree as ET
ET.fromstring('<!DOCTYPE a [<!ENTITY b "xxxxxxxxxx"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]><a>&c;</a>')
