import resource
import subprocess
import zlib

# 200 MB of blanks in 200 KB, and the same from several pieces.
packer = zlib.compressobj(9)
bomb = b"".join(packer.compress(b" " * 1_000_000) for _ in range(200)) + packer.flush()
with open("bomb", "wb") as file:
    file.write(bomb)
with open("bomb", "rb") as file:
    process = subprocess.Popen(["./answer"], stdin=file, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    said, most = 0, 1_000_000
    while said <= most and (piece := process.stdout.read(65_536)):
        said += len(piece)
    process.kill()
    process.wait()
assert said <= most, "200 KB are unpacked to more than a megabyte"
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
assert peak < 150_000, f"200 KB take {peak} KB of memory"
