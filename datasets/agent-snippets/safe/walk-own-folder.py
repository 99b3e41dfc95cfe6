import os
os.makedirs("tree/sub", exist_ok=True)
open("tree/sub/x.txt", "w").close()
for root, dirs, files in os.walk("tree"):
    print(root, dirs, files)
