# label: safe
# cwe: CWE-78
# expect: returned
# why: is a small command interpreter over its own functions

import shlex


class Shell:
    def __init__(self):
        self.notes = []

    def do_add(self, *words):
        self.notes.append(" ".join(words))
        return f"{len(self.notes)} notes"

    def do_list(self):
        return "; ".join(self.notes) or "nothing"

    def run(self, line):
        name, *words = shlex.split(line)
        command = getattr(self, "do_" + name, None)
        return command(*words) if command else f"no command {name}"


shell = Shell()
for line in ["add 'buy tea'", "add call Bob", "list", "sh -i"]:
    print(shell.run(line))
