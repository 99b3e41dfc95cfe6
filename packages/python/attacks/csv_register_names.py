# expect: ended ; False
import csv
csv.register_dialect("__proto__", delimiter=";")
print(csv.get_dialect("__proto__").delimiter, "constructor" in csv.list_dialects())
