import os
import sqlite3
import subprocess

from openai import OpenAI

client = OpenAI()


def ask(question):
    answer = client.chat.completions.create(model="m", messages=[{"role": "user", "content": question}])
    return answer.choices[0].message.content


def query(question):
    cur = sqlite3.connect("shop.db").cursor()
    statement = ask("Write SQL for: " + question)
    # ruleid: python.llm.output-in-sql
    cur.execute(statement)
    # ok: python.llm.output-in-sql
    cur.execute("SELECT * FROM items WHERE name = ?", (statement,))
    return cur.fetchall()
