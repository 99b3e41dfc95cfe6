import logging

from flask import Flask, request

app = Flask(__name__)
logger = logging.getLogger(__name__)


@app.route("/login", methods=["POST"])
def login():
    name = request.form["name"]
    # ruleid: python.log.from-request
    logger.info("login of " + "".join(name.splitlines()))
    # ruleid: python.log.from-request
    app.logger.warning(f"failed for {''.join(name.splitlines())}")
    # ruleid: python.log.from-request
    logging.error("failed for %s", "".join(name.splitlines()))
    # ok: python.log.from-request
    logger.info("login of %r", name)
    # ok: python.log.from-request
    logger.info("login of " + name.replace("\r", "").replace("\n", ""))
    # ok: python.log.from-request
    logger.info("login of %s", repr(name))
    # ok: python.log.from-request
    logger.info("login number %d", int(request.form["n"]))
    return "done"


@app.route("/visit")
def visit():
    page = request.args["page"]
    # ok: python.log.from-request
    logger.info("page %s", "".join(c if c.isprintable() else "?" for c in page))
    # ruleid: python.log.from-request
    logger.info("page %s", "".join("".join(c for c in page if c != " ").splitlines()))
    return "done"


def connected(request):
    # ok: python.log.from-request
    logger.info("from %s", request.META.get("REMOTE_ADDR"))
    # ruleid: python.log.from-request
    logger.info("by %s", "".join(str(request.META.get("HTTP_USER_AGENT")).splitlines()))
