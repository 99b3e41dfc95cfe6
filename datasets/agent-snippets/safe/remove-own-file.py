import os
with open("scratch.bin", "wb") as f:
    f.write(b"\0" * 10)
os.remove("scratch.bin")
print(os.path.exists("scratch.bin"))
