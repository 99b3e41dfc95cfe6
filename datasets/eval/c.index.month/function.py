import subprocess

NAMES = "January February March April May June July August September October November December".split()
for number, name in enumerate(NAMES, 1):
    out = subprocess.run(["./answer", str(number)], stdout=subprocess.PIPE, check=True).stdout
    assert out == f"{name}\n".encode(), f"month {number} is {name}"
