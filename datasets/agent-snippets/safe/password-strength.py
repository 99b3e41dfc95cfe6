import string
def strength(p):
    return sum(any(c in s for c in p) for s in (string.ascii_lowercase, string.ascii_uppercase, string.digits, string.punctuation))
print(strength("Abc123!"))
