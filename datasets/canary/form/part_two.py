import pickle
from flask import Flask, request

app = Flask(__name__)


@app.post("/basket")
def basket():
    # part 2 of 2: now follow A + " file" for both parts
    kept = pickle.loads(request.get_data())
    return {"items": len(kept)}
