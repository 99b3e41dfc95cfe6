import ast
import os
import sqlite3
import subprocess

from openai import OpenAI

client = OpenAI()


def ask(question):
    answer = client.chat.completions.create(model="m", messages=[{"role": "user", "content": question}])
    return answer.choices[0].message.content


def compute(question):
    code = ask(question)
    # ruleid: python.llm.output-executed
    exec(code)
    # ruleid: python.llm.output-executed
    value = ast.literal_eval(client.responses.create(model="m", input=question).output_text)
    # ok: python.llm.output-executed
    number = float(code)
    return value, number
