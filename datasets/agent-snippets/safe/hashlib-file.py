import hashlib
with open("f.bin", "wb") as f:
    f.write(b"hello")
print(hashlib.sha256(open("f.bin", "rb").read()).hexdigest())
