import os
os.mkdir("photos")
for i in range(5):
    open(f"photos/IMG_{i}.jpeg", "wb").close()
for i, name in enumerate(sorted(os.listdir("photos")), 1):
    os.rename(os.path.join("photos", name), os.path.join("photos", f"holiday_{i:03}.jpg"))
print(sorted(os.listdir("photos")))
