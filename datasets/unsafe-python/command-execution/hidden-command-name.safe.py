# label: safe
# cwe: CWE-78
# expect: returned
# why: decodes letters and prints them

def decode(numbers):
    return "".join(map(chr, numbers))


def encode(text):
    return [ord(letter) for letter in text]


numbers = encode("system")
print(numbers)
print(decode(numbers))
