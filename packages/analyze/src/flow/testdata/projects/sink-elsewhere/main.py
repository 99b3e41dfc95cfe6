from db import run, run_safely, Db


def handler():
    # ruleid: flow
    run(source())
    # ok: flow
    run_safely(source())
    db = Db()
    # ruleid: flow
    db.query('select ' + source())
