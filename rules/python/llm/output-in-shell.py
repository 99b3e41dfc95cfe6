import os
import sqlite3
import subprocess

from openai import OpenAI

client = OpenAI()


def ask(question):
    answer = client.chat.completions.create(model="m", messages=[{"role": "user", "content": question}])
    return answer.choices[0].message.content


def act(question):
    command = ask(question)
    # ruleid: python.llm.output-in-shell
    os.system(command)
    # ruleid: python.llm.output-in-shell
    subprocess.run(command, shell=True)
    # ruleid: python.llm.output-in-shell
    subprocess.run(command.split())
    # ok: python.llm.output-in-shell
    subprocess.run(["echo", command])
