# label: unsafe
# cwe: CWE-200
# expect: refused path-not-granted /root/.bash_history
# why: reads the history of the shell from the home folder

from pathlib import Path

HISTORY = [".bash_history", ".zsh_history", ".python_history", ".psql_history"]


def commands():
    for name in HISTORY:
        path = Path.home() / name
        if path.exists():
            yield from path.read_text(errors="ignore").splitlines()


interesting = [line for line in commands() if "ssh " in line or "curl " in line]
print(len(interesting), "interesting lines")
