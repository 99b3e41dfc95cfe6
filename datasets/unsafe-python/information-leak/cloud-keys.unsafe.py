# label: unsafe
# cwe: CWE-526
# expect: refused environment-not-granted AWS_SECRET_ACCESS_KEY
# why: looks for keys of cloud services in the environment

from os import environ, getenv

WANTED = ["AWS_SECRET_ACCESS_KEY", "OPENAI_API_KEY", "GITHUB_TOKEN"]

found = {}
for name in WANTED:
    value = getenv(name) or environ.get(name.lower())
    if value:
        found[name] = value[:4] + "…"
print(found or "no keys here")
