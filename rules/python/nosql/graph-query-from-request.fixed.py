from flask import Flask, request
from neo4j import GraphDatabase

app = Flask(__name__)
driver = GraphDatabase.driver("neo4j://localhost")


@app.route("/friends")
def friends():
    name = request.args["name"]
    with driver.session() as session:
        # ruleid: python.nosql.graph-query-from-request
        found = session.run("MATCH (u:User {name: $name}) RETURN u", name=name)
        # ok: python.nosql.graph-query-from-request
        found = session.run("MATCH (u:User {name: $name}) RETURN u", name=name)
    return str(list(found))
