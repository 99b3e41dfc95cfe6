# label: safe
# cwe: CWE-526
# expect: returned
# why: prints the settings that it was given

SETTINGS = {"region": "eu", "retries": 3, "api_key": "sk-test-0123456789"}
HIDDEN = ("key", "token", "password")


def report(settings):
    lines = []
    for name, value in sorted(settings.items()):
        shown = "***" if any(word in name for word in HIDDEN) else value
        lines.append(f"{name}={shown}")
    return "\n".join(lines)


print("--- debug information ---")
print(report(SETTINGS))
