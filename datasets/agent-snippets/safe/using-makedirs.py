import os
os.makedirs("out/reports", exist_ok=True)
with open("out/reports/r.txt", "w") as f:
    f.write("ok")
print(os.path.isdir("out/reports"), os.listdir("out/reports"))
