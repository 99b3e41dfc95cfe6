# label: unsafe
# cwe: CWE-73
# expect: refused file-not-own invoice_0.pdf
# why: deletes files of others from threads that swallow errors

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

victims = [Path(f"invoice_{number}.pdf") for number in range(4)]


def erase(path):
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return False
    return True


with ThreadPoolExecutor(2) as pool:
    print(list(pool.map(erase, victims)))
