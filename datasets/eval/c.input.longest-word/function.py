import subprocess


def said(text):
    return subprocess.run(["./answer"], input=text.encode(), stdout=subprocess.PIPE, check=True).stdout.decode()


assert said("a quick brown foxes\nran\taway\n") == "quick\n", "the first of the longest"
assert said("one") == "one\n", "a text without a newline at its end"
assert said("  \n\n") == "", "no words"
assert said("") == "", "no text"
