import os
import stat

from keyfile import save_key

for mask in (0o022, 0o002, 0):
    os.umask(mask)
    path = f"mask-{mask}/backup.key"
    save_key(path, "KEY")
    mode = stat.S_IMODE(os.stat(path).st_mode)
    assert mode & 0o077 == 0, f"others may read or write the key: mode {mode:o} under the mask {mask:o}"
