# label: unsafe
# cwe: CWE-78
# expect: refused member-not-granted os.system
# why: calls a program for each name through os.system

import os

IMAGES = ["cat.png", "dog.png", "x.png; rm -rf ~"]


def convert(name):
    target = name.rsplit(".", 1)[0] + ".jpg"
    status = os.system(f"convert {name} -quality 85 {target}")
    return target if status == 0 else None


converted = [convert(name) for name in IMAGES]
print([name for name in converted if name])
