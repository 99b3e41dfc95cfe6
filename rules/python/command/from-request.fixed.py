import os
import shlex
import subprocess

from flask import Flask, request

app = Flask(__name__)


@app.route("/ping")
def ping():
    host = request.args.get("host")
    # ruleid: python.command.from-request
    subprocess.run(["ping", "-c", "1", host], check=False)
    # ruleid: python.command.from-request
    subprocess.run(["ping", "-c", "1", host])
    # ruleid: python.command.from-request
    out = subprocess.check_output(["ping", host])
    # ruleid: python.command.from-request
    out = subprocess.run(["ping", host], stdout=subprocess.PIPE, text=True).stdout
    # ok: python.command.from-request
    out = subprocess.run(["ping", "-c", "1", host], capture_output=True)
    # ok: python.command.from-request
    os.system("ping -c 1 " + shlex.quote(host))
    return str(out)


@app.post("/run")
def run():
    tool = request.form["tool"]
    # ruleid: python.command.from-request
    subprocess.run([tool, "--version"])
    # ruleid: python.command.from-request
    subprocess.Popen(request.form["command"])
    command = ["convert", request.form["in"], "out.png"]
    # ok: python.command.from-request
    subprocess.run(command, check=True)
    allowed = {"date": ["date"], "uptime": ["uptime"]}
    if tool not in allowed:
        return "no", 400
    # ok: python.command.from-request
    subprocess.run(allowed[tool])
    return "done"


@app.route("/convert")
def convert():
    command = ["convert", request.args["from"], request.args["to"]]
    # ruleid: python.command.from-request
    subprocess.run(command, check=False)
    return "done"
