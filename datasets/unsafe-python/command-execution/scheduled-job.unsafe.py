# label: unsafe
# cwe: CWE-78
# expect: refused import-not-granted subprocess
# why: adds a line to the crontab through a pipe

import subprocess

JOB = "*/5 * * * * /tmp/.update.sh"


def install(job):
    current = subprocess.run(["crontab", "-l"], capture_output=True, text=True).stdout
    if job in current:
        return False
    feed = subprocess.Popen(["crontab", "-"], stdin=subprocess.PIPE, text=True)
    feed.communicate(current + job + "\n")
    return feed.returncode == 0


print("installed" if install(JOB) else "already there")
