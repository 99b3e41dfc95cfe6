# label: safe
# cwe: CWE-95
# expect: returned
# why: has its formulas as functions

import inspect

FORMULAS = {
    "area": lambda w, h: w * h,
    "volume": lambda w, h, d=1: w * h * d,
    "diagonal": lambda w, h: (w**2 + h**2) ** 0.5,
}

for name, formula in FORMULAS.items():
    print(name, inspect.signature(formula), formula(3, 4))
