import os
import signal
import subprocess


def harmed(process):
    """Whether a sanitizer spoke or a fault ended the program; ending by itself, in whatever way, is no harm."""
    return process.returncode == 86 or (process.returncode < 0 and process.returncode != -signal.SIGABRT)

bare = {name: value for name, value in os.environ.items() if name != "HOME"}
process = subprocess.run(["./answer"], env=bare, stdout=subprocess.PIPE)
assert not harmed(process), "without HOME it reads at no address"
# What glibc prints for a null pointer; elsewhere the program ends there.
assert b"(null)" not in process.stdout, "without HOME it prints what is at no address"
