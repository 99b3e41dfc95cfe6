# label: safe
# cwe: CWE-506
# expect: returned
# why: builds a sentence of pieces

WORDS = ["quick", "the", "fox", "brown"]


def assemble(words, order):
    return " ".join(words[index] for index in order).capitalize() + "."


print(assemble(WORDS, [1, 0, 3, 2]))
