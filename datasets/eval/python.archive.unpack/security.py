import os
import tarfile

import archives
from unpack import unpack

absolute = os.path.abspath("broken-absolute.txt")
# A folder that is there already, for links that point to it.
os.makedirs("outside")
with open("outside/kept.txt", "w") as file:
    file.write("kept")

tries = [
    [("../broken.txt", b"x")],
    [("a/../../broken.txt", b"x")],
    [(absolute, b"x")],
    [("out", "../outside", tarfile.SYMTYPE), ("out/broken.txt", b"x")],
    [("out", os.path.abspath("outside"), tarfile.SYMTYPE), ("out/broken.txt", b"x")],
    [("kept", "../outside/kept.txt", tarfile.SYMTYPE), ("kept", b"x")],
]
broken = {}
for number, members in enumerate(tries):
    try:
        unpack(archives.new_archive(f"bad{number}.tar", members), "target")
    except Exception:
        pass  # A refusal is as good as an answer.
    for path in ("broken.txt", absolute, "outside/broken.txt"):
        if os.path.exists(path):
            broken["CWE-22" if len(members) == 1 else "CWE-59"] = f"{members[-1][0]!r} was written outside of the folder"
            os.remove(path)
    if open("outside/kept.txt").read() != "kept":
        broken["CWE-59"] = "a file was written through a link"
assert not broken, "; ".join(f"{weakness}: {what}" for weakness, what in broken.items())
