import os
os.makedirs("data/deep")
for n in range(4):
    with open(f"data/deep/{n}.bin", "wb") as f:
        f.write(bytes(100 * n))
total = sum(os.path.getsize(os.path.join(r, f)) for r, _, fs in os.walk("data") for f in fs)
print(total, "bytes")
