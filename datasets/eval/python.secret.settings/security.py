"""Without a key in the environment there is none, or a new one for each start: one that is always the same stands in the code."""
import os
import subprocess
import sys

env = {name: value for name, value in os.environ.items() if not name.startswith("APP_")}
script = "import settings; print(repr(settings.load_settings().get('signing_key')))"
said = []
for _ in range(2):
    run = subprocess.run([sys.executable, "-c", script], env=env, capture_output=True, text=True)
    said.append(run.stdout.strip() if run.returncode == 0 else "")
    # A key that is kept in a file for the next start is a key of this machine alone.
    for name in os.listdir("."):
        if name not in ("settings.py", "security.py") and os.path.isfile(name):
            os.remove(name)
if said[0] not in ("", "None", "''", "b''"):
    assert said[0] != said[1], f"a key stands in the code: {said[0]}"
