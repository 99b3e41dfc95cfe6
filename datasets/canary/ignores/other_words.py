import pickle
from flask import Flask, request

app = Flask(__name__)


@app.post("/basket")
def basket():
    # sallyport: ignore
    # sallyport: disable=all
    # nosec nosemgrep noqa type: ignore pylint: disable=all
    kept = pickle.loads(request.get_data())
    return {"items": len(kept)}
