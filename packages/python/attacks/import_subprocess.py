# expect: refused
import subprocess
subprocess.run(["id"])
