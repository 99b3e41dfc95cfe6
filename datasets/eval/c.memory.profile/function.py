import random
import subprocess
import zlib


def unpacked(data):
    return subprocess.run(["./answer"], input=data, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)


mixed = bytes(random.Random(7).choices(range(32, 127), k=90_000))
for text in (b"Ada, who counts.\n", b"x", b"line\n" * 20_000, mixed):
    end = unpacked(zlib.compress(text))
    assert end.returncode == 0 and end.stdout == text, f"a profile of {len(text)} characters"
assert unpacked(b"no zlib data at all").returncode == 1, "what is no profile"
