"""A shopping assistant on top of a language model."""

import sqlite3

from flask import Blueprint, jsonify, request
from openai import OpenAI

assistant = Blueprint("assistant", __name__)
client = OpenAI()


@assistant.route("/ask", methods=["POST"])
def ask():
    question = request.json["question"]
    completion = client.chat.completions.create(
        model="gpt-4o-mini",
        messages=[
            {"role": "system", "content": "Answer with one SQLite SELECT statement over products(id, name, price)."},
            {"role": "user", "content": question},
        ],
    )
    sql = completion.choices[0].message.content
    rows = sqlite3.connect("shop.db").execute(sql).fetchall()
    return jsonify(rows)


@assistant.route("/discount", methods=["POST"])
def discount():
    formula = request.json["formula"]
    return jsonify(price=eval(formula))
