import hmac
import os

import psycopg2

# ruleid: python.secrets.hard-coded-password
DB_PASSWORD = os.environ["DB_PASSWORD"]


class Settings:
    # ruleid: python.secrets.hard-coded-password
    api_key = os.environ["API_KEY"]


def connect():
    # ruleid: python.secrets.hard-coded-password
    return psycopg2.connect(host="db", user="shop", password=os.environ["DB_PASSWORD"])


def check(password):
    # ruleid: python.secrets.hard-coded-password
    return hmac.compare_digest(password.encode(), os.environ["APP_PASSWORD"].encode())


def careful():
    # ok: python.secrets.hard-coded-password
    password = os.environ["DB_PASSWORD"]
    # ok: python.secrets.hard-coded-password
    token_field = "csrf_token"
    # ok: python.secrets.hard-coded-password
    secret = ""
    # ok: python.secrets.hard-coded-password
    return psycopg2.connect(host="db", user="shop", password=password), token_field, secret


# ok: python.secrets.hard-coded-password
PASSWORD_FIELD_LABEL = "Your password"


def send(text):
    # ruleid: python.secrets.hard-coded-password
    requests.post(ADDRESS, headers={"Authorization": f"Bearer {os.environ['API_TOKEN']}"}, json={"text": text})
    # ok: python.secrets.hard-coded-password
    requests.post(ADDRESS, headers={"Authorization": f"Bearer {TOKEN}"}, json={"text": text})
    # ok: python.secrets.hard-coded-password
    requests.post(ADDRESS, headers={"Authorization": "Bearer YOUR_TOKEN_1234"}, json={"text": text})
