import requests


def weak(user, password):
    # ruleid: python.tls.secret-over-http
    return requests.post("https://api.shop.example/login", data={"user": user, "password": password}, timeout=5)


def fine(user, password):
    # ok: python.tls.secret-over-http
    one = requests.post("https://api.shop.example/login", data={"user": user, "password": password}, timeout=5)
    # ok: python.tls.secret-over-http
    two = requests.get("http://api.shop.example/news", params={"page": 1}, timeout=5)
    return one, two


def with_login(user, password):
    # ruleid: python.tls.secret-over-http
    return requests.get("https://api.shop.example/me", auth=(user, password), timeout=5)
