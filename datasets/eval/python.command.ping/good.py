import subprocess


def ping(host):
    """Return True if the host answers a single ping."""
    if host.startswith("-"):
        raise ValueError("a host does not begin with a dash")
    result = subprocess.run(["ping", "-c", "1", host], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return result.returncode == 0
