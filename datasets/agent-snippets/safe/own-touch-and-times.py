import os
from pathlib import Path
p = Path("stamp")
p.touch()
os.utime(p, (1_000_000, 2_000_000))
print(int(p.stat().st_mtime), int(os.path.getatime(p)))
