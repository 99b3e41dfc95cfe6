import os
from pathlib import Path
for p in ("/path/to/file.txt", "/no/such/dir", "relative.txt"):
    print(p, os.path.exists(p), Path(p).is_dir())
