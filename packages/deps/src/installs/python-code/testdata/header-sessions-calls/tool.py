#!/usr/bin/env -S uv run
# /// script
# requires-python = ">=3.11"
# dependencies = [
#   "requests<3",
#   "rich==13.7.1",
#   "tool @ git+https://github.com/acme/tool@v1",
# ]
# ///
"""pip install in-a-docstring"""
import subprocess, sys, os

subprocess.check_call([sys.executable, "-m", "pip", "install", "httpx==0.27.0", "-r", "x.txt"])
# subprocess.check_call([sys.executable, "-m", "pip", "install", "commented"])
subprocess.run(["pip", "install", name])
subprocess.run([sys.executable, "-m", "pip", "install"] + names)
os.system("pip install flask")
os.system(f"pip install {name}")
print("pip install printed")
session.install("not-nox")
