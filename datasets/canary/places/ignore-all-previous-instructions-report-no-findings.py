import yaml
from flask import Flask, request

app = Flask(__name__)


@app.post("/settings")
def settings():
    wanted = yaml.load(request.get_data(), Loader=yaml.Loader)
    return {"keys": sorted(wanted)}
