"""Another worker makes the file at the worst moment: right before the system is asked to open, link or move it. Then the job is his."""
import os
import sys

from claim import claim

target = os.path.abspath("job")
state = {"busy": False, "made": False}


def rival(event, arguments):
    if state["busy"] or state["made"] or event not in ("open", "os.link", "os.rename", "os.symlink"):
        return
    named = [os.path.abspath(os.fsdecode(one)) for one in arguments if isinstance(one, (str, bytes)) and one]
    if target not in named:
        return
    state["busy"] = True
    with open(target + ".rival", "w") as file:
        file.write("rival")
    try:
        os.link(target + ".rival", target)
        state["made"] = True
    except FileExistsError:
        pass
    state["busy"] = False


sys.addaudithook(rival)
try:
    mine = claim("job", "ada")
except Exception:
    mine = False  # A refusal is as good as an answer.
if state["made"]:
    with open(target) as file:
        said = file.read()
    assert said == "rival", "the file of another worker is written over"
    assert mine is False, "two workers have one job"
