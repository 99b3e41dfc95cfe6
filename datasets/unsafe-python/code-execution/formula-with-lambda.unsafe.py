# label: unsafe
# cwe: CWE-95
# expect: refused attribute-denied __subclasses__
# why: makes functions of formulas with eval, and one reaches for classes

FORMULAS = {
    "area": "lambda w, h: w * h",
    "volume": "lambda w, h, d=1: w * h * d",
    "help": "lambda *_: ().__class__.__base__.__subclasses__()",
}


def table(formulas):
    return {name: eval(text) for name, text in formulas.items()}


functions = table(FORMULAS)
for name, function in functions.items():
    try:
        print(name, function(3, 4))
    except Exception as error:
        print(name, type(error).__name__)
