# label: safe
# cwe: CWE-506
# expect: returned
# why: keeps a list of keys in a folder of its own

from pathlib import Path

folder = Path("team")
folder.mkdir(exist_ok=True)
with (folder / "public_keys.txt").open("a") as file:
    file.write("ann ssh-ed25519 AAAAC3Nz\n")
print([path.name for path in folder.iterdir()])
