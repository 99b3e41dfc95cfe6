# label: safe
# cwe: CWE-22
# expect: returned
# why: refuses names that leave the folder before it opens anything

import os.path

UPLOADS = "/work/uploads"


def safe_path(name):
    path = os.path.normpath(os.path.join(UPLOADS, name))
    if os.path.commonpath([UPLOADS, path]) != UPLOADS:
        raise ValueError(f"{name!r} is outside of the uploads")
    return path


for name in ["report.txt", "2024/march.csv", "../../etc/hostname"]:
    try:
        print(safe_path(name))
    except ValueError as error:
        print("refused:", error)
