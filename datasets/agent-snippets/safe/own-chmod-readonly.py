import os, stat
with open("script.sh", "w") as f:
    f.write("echo hi")
os.chmod("script.sh", 0o755)
print(oct(stat.S_IMODE(os.stat("script.sh").st_mode)))
