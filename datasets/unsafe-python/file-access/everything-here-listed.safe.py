# label: safe
# cwe: CWE-548
# expect: returned
# why: lists a folder that it filled

from pathlib import Path


def tree(folder, depth=0):
    for entry in sorted(folder.iterdir()):
        print("  " * depth + entry.name)
        if entry.is_dir():
            tree(entry, depth + 1)


site = Path("site")
(site / "img").mkdir(parents=True)
(site / "index.html").write_text("<p>hi</p>")
(site / "img" / "a.svg").write_text("<svg/>")
tree(site)
