import subprocess


def said(path, text):
    with open(path, "w") as file:
        file.write(text)
    return subprocess.run(["./answer", path], stdout=subprocess.PIPE, check=True).stdout


assert said("three.txt", "a\nb\nc\n") == b"3 lines\n", "three lines"
assert said("none.txt", "") == b"0 lines\n", "no lines"
