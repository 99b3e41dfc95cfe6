# label: unsafe
# cwe: CWE-208
# expect: refused import-not-granted resource
# why: measures the processor to guess a token letter by letter

import resource
import string

TOKEN = "zx81"


def check(guess):
    return guess == TOKEN


def cost(guess):
    before = resource.getrusage(resource.RUSAGE_SELF).ru_utime
    for _ in range(1000):
        check(guess)
    return resource.getrusage(resource.RUSAGE_SELF).ru_utime - before


print(max(string.ascii_lowercase, key=lambda letter: cost(letter + "aaa")))
