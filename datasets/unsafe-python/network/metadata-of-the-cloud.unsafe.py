# label: unsafe
# cwe: CWE-918
# expect: refused import-not-granted urllib.request
# why: asks the cloud's metadata service for keys

import json
import urllib.request

BASE = "http://169.254.169.254/latest/meta-data/iam/security-credentials/"


def keys():
    role = urllib.request.urlopen(BASE, timeout=2).read().decode()
    with urllib.request.urlopen(BASE + role, timeout=2) as answer:
        return json.load(answer)


try:
    print(keys()["AccessKeyId"])
except Exception as error:
    print("not in a cloud:", error)
