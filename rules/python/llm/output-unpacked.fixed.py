import os
import sqlite3
import subprocess

from openai import OpenAI

client = OpenAI()


def ask(question):
    answer = client.chat.completions.create(model="m", messages=[{"role": "user", "content": question}])
    return answer.choices[0].message.content

import yaml


def plan(question):
    # ruleid: python.llm.output-unpacked
    one = yaml.safe_load(ask(question))
    # ok: python.llm.output-unpacked
    two = yaml.safe_load(ask(question))
    return one, two
