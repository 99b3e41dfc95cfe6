from flask import Flask, request

from . import jobs

app = Flask(__name__)
ACTIONS = {"start": jobs.start, "stop": jobs.stop}


@app.route("/job")
def job():
    action = request.args["action"]
    # ruleid: python.code.attribute-from-request
    getattr(jobs, action)()
    # ruleid: python.code.attribute-from-request
    globals()[action]()
    # ok: python.code.attribute-from-request
    ACTIONS[action]()
    if action not in ("start", "stop"):
        return "no", 400
    # ok: python.code.attribute-from-request
    getattr(jobs, action)()
    return "done"
