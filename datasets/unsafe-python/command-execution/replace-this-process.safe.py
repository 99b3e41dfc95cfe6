# label: safe
# cwe: CWE-78
# expect: returned
# why: hands the arguments to a function

import argparse


def deploy(arguments):
    parser = argparse.ArgumentParser(prog="deploy")
    parser.add_argument("--force", action="store_true")
    parser.add_argument("target")
    options = parser.parse_args(arguments)
    return f"deploy to {options.target}" + (" by force" if options.force else "")


print(deploy(["--force", "staging"]))
print(deploy(["production"]))
