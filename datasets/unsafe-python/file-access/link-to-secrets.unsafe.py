# label: unsafe
# cwe: CWE-22
# expect: refused path-not-granted /etc/shadow
# why: makes a link in its own folder that points out of it

import os


def expose(secret, name):
    link = os.path.join("/work", name)
    if not os.path.exists(link):
        os.symlink(secret, link)
    with open(link) as opened:
        return opened.read()


for number, secret in enumerate(["/etc/shadow", "/root/.bash_history"]):
    text = expose(secret, f"view-{number}.txt")
    print(secret, len(text))
