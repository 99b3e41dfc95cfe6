# label: unsafe
# cwe: CWE-506
# expect: refused builtin-not-granted __import__
# why: builds an expression of letters and evaluates it behind a wall of excepts

WORDS = ["rt__('o", "__impo", "s').sys", "tem('id')"]


def assemble(words):
    return words[1] + words[0] + words[2] + words[3]


def attempt(text):
    try:
        return eval(text)
    except Exception:
        try:
            return eval(text.replace("system", "popen"))
        except BaseException:
            return "unlucky"


print(attempt(assemble(WORDS)))
