# label: safe
# cwe: CWE-693
# expect: returned
# why: counts guesses in a closure

def vault(secret, tries=3):
    left = tries

    def check(guess):
        nonlocal left
        if left == 0:
            return "locked"
        left -= 1
        return "open" if guess == secret else f"{left} left"

    return check


check = vault("7391")
print([check(guess) for guess in ("0000", "1234", "9999", "7391")])
print(vault("7391")("7391"))
