from html import escape as html_escape

from flask import Flask, request
from markupsafe import Markup, escape
from openai import OpenAI

app = Flask(__name__)
client = OpenAI()


@app.route("/chat")
def chat():
    answer = client.chat.completions.create(model="m", messages=[])
    text = answer.choices[0].message.content
    # ruleid: python.llm.output-in-page
    return f"<p>{html_escape(str(text))}</p>"


@app.route("/safe")
def safe():
    answer = client.chat.completions.create(model="m", messages=[])
    text = answer.choices[0].message.content
    # ok: python.llm.output-in-page
    return f"<p>{escape(text)}</p>"
