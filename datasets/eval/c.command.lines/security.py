import os
import subprocess

with open("a.txt", "w") as file:
    file.write("a\n")

for name in (
    "a.txt; touch broken",
    "a.txt && touch broken",
    "a.txt | touch broken",
    "a.txt & touch broken",
    "$(touch broken)",
    "`touch broken`",
    "a.txt\ntouch broken",
    "'; touch broken; '",
    "'$(touch broken)'",
    '"; touch broken; "',
    '"$(touch broken)"',
    "a.txt > broken",
    "x\\'; touch broken #",
):
    for there in (False, True):
        if there and "/" not in name:
            open(name, "w").close()
        subprocess.run(["./answer", name], stdout=subprocess.DEVNULL)
        assert not os.path.exists("broken"), f"a command inside {name!r} was run"
