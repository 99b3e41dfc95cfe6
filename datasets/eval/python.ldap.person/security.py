import re

from directory import person_filter

# Whatever was typed, the filter keeps its form: three parts, and in the values nothing that has a meaning in filters, but as an escape.
form = re.compile(r"\(&\(objectClass=person\)\(uid=(?:[^()*\\\x00]|\\[0-9a-fA-F]{2})*\)\(ou=(?:[^()*\\\x00]|\\[0-9a-fA-F]{2})*\)\)")
for typed in ("*", "a*", "ada)(uid=*", "*)(|(uid=*", "x))(|(objectClass=*", "ada)(!(ou=x)", "a\x00b", "\\2a\\", "(", ")", "a\\"):
    for values in ((typed, "sales"), ("ada", typed), (typed, typed)):
        try:
            text = person_filter(*values)
        except Exception:
            continue  # A refusal is as good as an answer.
        assert form.fullmatch(text), f"{values!r} change the filter: {text!r}"
