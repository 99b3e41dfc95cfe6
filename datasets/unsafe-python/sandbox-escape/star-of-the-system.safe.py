# label: safe
# cwe: CWE-78
# expect: returned
# why: brings a whole module in to compute

from math import *

print(floor(pi * 1000), gcd(12, 18))
