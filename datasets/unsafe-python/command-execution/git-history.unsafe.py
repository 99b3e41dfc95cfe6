# label: unsafe
# cwe: CWE-78
# expect: refused import-not-granted subprocess
# why: runs git and swallows what keeps it from doing so

from collections import Counter


def authors(folder):
    try:
        from subprocess import check_output

        text = check_output(["git", "-C", folder, "log", "--format=%an"], text=True)
    except Exception:
        text = ""
    return Counter(text.split("\n"))


for name, commits in authors(".").most_common(3):
    print(name or "(nobody)", commits)
