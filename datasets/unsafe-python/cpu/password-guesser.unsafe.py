# label: unsafe
# cwe: CWE-400
# expect: exhausted steps|seconds
# why: tries all passwords of eight letters

import hashlib
import itertools
import string

TARGET = hashlib.md5(b"zzzzzzzz").hexdigest()


def crack(target, length):
    for letters in itertools.product(string.ascii_lowercase, repeat=length):
        guess = "".join(letters)
        if hashlib.md5(guess.encode()).hexdigest() == target:
            return guess
    return None


print(crack(TARGET, 8))
