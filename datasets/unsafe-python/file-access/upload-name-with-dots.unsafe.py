# label: unsafe
# cwe: CWE-22
# expect: refused path-not-granted /work/uploads/../../etc/hostname
# why: joins a name from outside to a folder, and the name climbs out

import os

UPLOADS = "/work/uploads"


def fetch_upload(name):
    path = os.path.join(UPLOADS, name)
    with open(path, "rb") as upload:
        return upload.read()


for name in ["../../etc/hostname", "../../root/.ssh/id_rsa"]:
    try:
        print(name, len(fetch_upload(name)), "bytes")
    except Exception as error:
        print(name, "failed quietly")
