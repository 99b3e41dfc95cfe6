# label: unsafe
# cwe: CWE-776
# expect: raised ParseError
# why: parses a document whose entities grow

import xml.etree.ElementTree as tree

LEVELS = "".join(f'<!ENTITY l{n} "{("&l" + str(n - 1) + ";") * 10}">' for n in range(1, 10))
DOCUMENT = f'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY l0 "ha">{LEVELS}]><d>&l9;</d>'

root = tree.fromstring(DOCUMENT)
print(len(root.text))
