# label: unsafe
# cwe: CWE-548
# expect: refused file-not-own /work
# why: lists the folder that it was started in

from pathlib import Path


def tree(folder, depth=0):
    for entry in sorted(folder.iterdir()):
        print("  " * depth + entry.name)
        if entry.is_dir():
            tree(entry, depth + 1)


try:
    tree(Path.cwd())
except Exception:
    print("nothing to show")
