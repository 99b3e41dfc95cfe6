import os
import sqlite3
import subprocess
from urllib.parse import urlparse

from openai import OpenAI

client = OpenAI()


def ask(question):
    answer = client.chat.completions.create(model="m", messages=[{"role": "user", "content": question}])
    return answer.choices[0].message.content

import requests


def fetch(question):
    name = ask(question)
    # ruleid: python.llm.output-as-path-or-address
    file_path = "/srv/notes/" + name
    if not os.path.realpath(file_path).startswith(os.path.realpath("/srv/notes") + os.sep):
        raise ValueError("the path leads out of its folder")
    open(file_path)
    # ruleid: python.llm.output-as-path-or-address
    host = urlparse(name).hostname
    if host not in os.environ["ALLOWED_HOSTS"].split(","):
        raise ValueError("this host is not allowed")
    requests.get(name, timeout=5)
    # ok: python.llm.output-as-path-or-address
    open("/srv/notes/" + os.path.basename(name))
    with open("/srv/notes/answer.txt", "w") as file:
        # ok: python.llm.output-as-path-or-address
        file.write(name)
