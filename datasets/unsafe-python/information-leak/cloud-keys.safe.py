# label: safe
# cwe: CWE-526
# expect: returned
# why: checks the form of keys without showing them

import re

FORMS = {"cloud": r"AKIA[0-9A-Z]{16}", "code": r"gh[pousr]_[A-Za-z0-9]{36}"}


def kind(text):
    for name, form in FORMS.items():
        if re.fullmatch(form, text):
            return name
    return None


samples = ["AKIA" + "A" * 16, "ghp_" + "b" * 36, "hello"]
print([kind(sample) for sample in samples])
