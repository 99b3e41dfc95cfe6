import subprocess


def weak(name):
    # ruleid: python.robustness.result-not-checked
    subprocess.run(["tar", "-xf", name], check=True)


def fine(name):
    # ok: python.robustness.result-not-checked
    subprocess.run(["tar", "-xf", name], check=True)
    # ok: python.robustness.result-not-checked
    done = subprocess.run(["ls", name])
    return done.returncode
