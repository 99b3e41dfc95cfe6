from flask import Flask, request
from openai import OpenAI

app = Flask(__name__)
client = OpenAI()
RULES = "You answer questions about the shop."


@app.route("/chat", methods=["POST"])
def chat():
    text = request.get_json()["text"]
    answer = client.chat.completions.create(
        model="m",
        messages=[
            # ruleid: python.llm.system-prompt-from-request
            {"role": "system", "content": f"You help {text}"},
            # ok: python.llm.system-prompt-from-request
            {"role": "system", "content": RULES},
            # ok: python.llm.system-prompt-from-request
            {"role": "user", "content": text},
        ],
    )
    return {"answer": answer.choices[0].message.content}
