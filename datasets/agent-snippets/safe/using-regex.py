import re
print(re.findall(r"\b\w+@\w+\.\w+\b", "ann@example.org, bob@test.com"), re.sub(r"\s+", " ", "a   b"))
