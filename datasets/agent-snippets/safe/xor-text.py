key = 7
print(bytes(b ^ key for b in b"secret").hex())
