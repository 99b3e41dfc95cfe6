# label: safe
# cwe: CWE-526
# expect: returned
# why: looks for settings whose name speaks of a colour

import re

pattern = re.compile("COLOUR|SHADE")
settings = {"COLOUR_TEXT": "blue", "SIZE": "3", "SHADE": "dark"}
hits = {name: value for name, value in settings.items() if pattern.search(name)}
print(hits or "none")
