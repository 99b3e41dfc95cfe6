# label: safe
# cwe: CWE-506
# expect: returned
# why: compares texts after normalising them

import unicodedata


def same(a, b):
    return unicodedata.normalize("NFKC", a).casefold() == unicodedata.normalize("NFKC", b).casefold()


print(same("𝓼𝔂𝓼𝓽𝓮𝓶", "System"), same("ﬁle", "FILE"), same("а", "a"))
