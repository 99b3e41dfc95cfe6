# label: safe
# cwe: CWE-359
# expect: returned
# why: publishes one text about nobody

def headline(words):
    return " ".join(words)[:120]


answer = publish(headline(["The", "shop", "is", "open", "on", "Sunday"]))
print("published" if answer["published"] else "not published")
