# label: safe
# cwe: CWE-829
# expect: returned
# why: uses the statistics module

import statistics

values = [4, 8, 15, 16, 23, 42]
print("mean", statistics.mean(values))
print("median", statistics.median(values))
print("stdev", round(statistics.stdev(values), 3))
