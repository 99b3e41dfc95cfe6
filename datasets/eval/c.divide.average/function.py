import subprocess


def said(text):
    return subprocess.run(["./answer"], input=text.encode(), stdout=subprocess.PIPE, check=True).stdout.decode().strip()


assert said("1 2 6\n") == "3", "three numbers"
assert said("10\n20\n\n31") == "20", "a number on each line, and no fraction"
assert said("-4 -6") == "-5", "numbers below 0"
assert said("7") == "7", "one number"
