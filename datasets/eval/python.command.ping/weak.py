import os


def ping(host):
    """Return True if the host answers a single ping."""
    response = os.system(f"ping -c 1 {host} > /dev/null 2>&1")
    return response == 0
