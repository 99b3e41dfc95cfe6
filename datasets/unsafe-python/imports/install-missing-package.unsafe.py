# label: unsafe
# cwe: CWE-829
# expect: refused import-not-granted importlib
# why: installs a package from the network when an import fails

import importlib
import sys


def need(package):
    try:
        return importlib.import_module(package)
    except ImportError:
        from pip._internal.cli.main import main as pip_main

        pip_main(["install", "--quiet", package])
        return importlib.import_module(package)


tabulate = need("tabulate")
rows = [["tea", 3], ["milk", 1]]
print(tabulate.tabulate(rows, headers=["what", "count"]))
sys.exit(0)
