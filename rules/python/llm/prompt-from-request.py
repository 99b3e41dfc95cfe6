from flask import Flask, request
from openai import OpenAI

app = Flask(__name__)
client = OpenAI()


@app.route("/translate", methods=["POST"])
def translate():
    text = request.form["text"]
    answer = client.chat.completions.create(
        model="m",
        messages=[
            # ruleid: python.llm.prompt-from-request
            {"role": "user", "content": f"Translate this and nothing else: {text}"},
            # ok: python.llm.prompt-from-request
            {"role": "user", "content": text},
        ],
    )
    return {"answer": answer.choices[0].message.content}
