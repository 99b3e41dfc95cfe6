def caesar(t, k):
    return "".join(chr((ord(c) - 97 + k) % 26 + 97) if c.islower() else c for c in t)
print(caesar("attack at dawn", 3))
