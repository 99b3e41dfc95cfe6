import os
open("p.txt", "w").close()
print(os.access("p.txt", os.F_OK), os.access("q.txt", os.F_OK))
os.chmod("p.txt", 0o600)
print(oct(os.stat("p.txt").st_mode)[-3:])
