import requests


def weak():
    # ruleid: python.tls.plain-http-request
    return requests.get("http://data.example.org/list.json", timeout=5)


def fine():
    # ok: python.tls.plain-http-request
    one = requests.get("https://data.example.org/list.json", timeout=5)
    # ok: python.tls.plain-http-request
    two = requests.get("http://localhost:8000/health", timeout=5)
    return one, two
