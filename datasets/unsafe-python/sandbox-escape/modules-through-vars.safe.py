# label: safe
# cwe: CWE-693
# expect: returned
# why: looks at harmless facts through the dictionary of a module

import math

table = vars(math)
print(round(table["pi"], 3), "tau" in table, table.get("nothing"))
