import json
import socket
from urllib.request import urlopen

import yaml


def serve():
    server = socket.socket()
    conn, _ = server.accept()
    # ruleid: python.deserialise.from-network
    one = json.loads(conn.recv(4096))
    # ruleid: python.deserialise.from-network
    two = yaml.safe_load(urlopen("https://example.org/x.yml"))
    # ok: python.deserialise.from-network
    three = json.loads(conn.recv(4096))
    # ok: python.deserialise.from-network
    four = yaml.safe_load(urlopen("https://example.org/x.yml"))
    return one, two, three, four
