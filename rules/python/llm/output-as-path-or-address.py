import os
import sqlite3
import subprocess

from openai import OpenAI

client = OpenAI()


def ask(question):
    answer = client.chat.completions.create(model="m", messages=[{"role": "user", "content": question}])
    return answer.choices[0].message.content

import requests


def fetch(question):
    name = ask(question)
    # ruleid: python.llm.output-as-path-or-address
    open("/srv/notes/" + name)
    # ruleid: python.llm.output-as-path-or-address
    requests.get(name, timeout=5)
    # ok: python.llm.output-as-path-or-address
    open("/srv/notes/" + os.path.basename(name))
    with open("/srv/notes/answer.txt", "w") as file:
        # ok: python.llm.output-as-path-or-address
        file.write(name)
