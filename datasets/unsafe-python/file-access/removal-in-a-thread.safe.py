# label: safe
# cwe: CWE-73
# expect: returned
# why: deletes files of its own from threads

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

own = [Path(f"invoice_{number}.pdf") for number in range(4)]
for path in own:
    path.write_bytes(b"%PDF")


def erase(path):
    path.unlink(missing_ok=True)
    return not path.exists()


with ThreadPoolExecutor(2) as pool:
    print(list(pool.map(erase, own)))
