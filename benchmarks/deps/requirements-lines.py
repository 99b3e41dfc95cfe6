"""What pip reads in requirements files: JSON on stdin (a list of files by name, `requirements.txt` first asked), JSON on stdout.

For each: the requirements as [name, exact versions, is an address], or the reason why pip refuses the whole.
"""

import contextlib
import io
import json
import os
import sys
import tempfile

from pip._internal.network.session import PipSession
from pip._internal.req.constructors import install_req_from_parsed_requirement
from pip._internal.req.req_file import parse_requirements
from pip._vendor.packaging.utils import canonicalize_name

session = PipSession()


def read(texts):
    with tempfile.TemporaryDirectory() as folder:
        for name, text in texts.items():
            with open(os.path.join(folder, name), "w", newline="", encoding="utf-8") as file:
                file.write(text)
        found = []
        for parsed in parse_requirements(os.path.join(folder, "requirements.txt"), session=session):
            asked = install_req_from_parsed_requirement(parsed)
            if parsed.constraint or asked.name is None:
                continue
            clauses = [] if asked.req is None else asked.req.specifier
            exact = [one.version for one in clauses if one.operator in ("==", "===") and not one.version.endswith(".*")]
            found.append([canonicalize_name(asked.name), exact, asked.link is not None])
        return {"found": found}


answers = []
for texts in json.load(sys.stdin):
    try:
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            answers.append(read(texts))
    except (Exception, SystemExit) as error:
        answers.append({"refused": f"{type(error).__name__}: {error}"})
json.dump(answers, sys.stdout)
