# label: unsafe
# cwe: CWE-502
# expect: refused import-not-granted yaml
# why: loads YAML that may name any class

DOCUMENT = """
jobs:
  - !!python/object/apply:os.system ["id"]
"""


def load(text):
    import yaml

    return yaml.load(text, Loader=yaml.UnsafeLoader)


print(load(DOCUMENT)["jobs"])
