import re

# ruleid: python.regex.slow-pattern
words = re.compile(r"^(\w+\s?)+$")
# ruleid: python.regex.slow-pattern
repeated = re.compile("(a+)$")
# ok: python.regex.slow-pattern
plain = re.compile(r"^\w+$")
# ok: python.regex.slow-pattern
mail = re.compile(r"^[a-z0-9.]+@[a-z0-9.]+$")
