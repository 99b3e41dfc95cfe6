import os
import signal
import subprocess


def harmed(process):
    """Whether a sanitizer spoke or a fault ended the program; ending by itself, in whatever way, is no harm."""
    return process.returncode == 86 or (process.returncode < 0 and process.returncode != -signal.SIGABRT)

bare = {name: value for name, value in os.environ.items() if name != "HOME"}
for length in (1, 100, 245, 255, 256, 1000, 4090, 5000, 70_000):
    process = subprocess.run(["./answer"], env=bare | {"HOME": "/" + "h" * length}, stdout=subprocess.DEVNULL)
    assert not harmed(process), f"a home folder of {length} characters breaks the memory"
