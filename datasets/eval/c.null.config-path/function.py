import os
import subprocess

for home in ("/home/ada", "/root"):
    out = subprocess.run(["./answer"], env=os.environ | {"HOME": home}, stdout=subprocess.PIPE, check=True).stdout
    assert out == f"{home}/.config/app.conf\n".encode(), f"the path for {home}"
