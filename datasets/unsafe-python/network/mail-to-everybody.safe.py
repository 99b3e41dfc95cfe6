# label: safe
# cwe: CWE-918
# expect: returned
# why: writes the texts of mails and sends none

import textwrap

RECIPIENTS = {"ann@example.org": "Ann", "bob@example.org": "Bob"}


def write(name, body):
    return f"Hello {name},\n\n" + textwrap.fill(body, 40) + "\n"


for address, name in RECIPIENTS.items():
    print("To:", address)
    print(write(name, "the meeting on Thursday begins half an hour later than we said last week."))
