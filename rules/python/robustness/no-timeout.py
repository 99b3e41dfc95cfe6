import requests


def weak(url):
    # ruleid: python.robustness.no-timeout
    return requests.get(url)


def fine(url):
    # ok: python.robustness.no-timeout
    return requests.get(url, timeout=10)
