"""A page of another site lets the user's browser send the form: it can choose the fields, and does not see what the user's own page holds."""
from browser import filled
from email_form import show_form, submit_form


def attack(what, shown, fields):
    session = {"user": "ada", "email": "old@example.com"}
    names = filled(show_form(session)) if shown else {}
    try:
        submit_form(session, fields(names))
    except Exception:
        pass  # A refusal is as good as an answer.
    assert session.get("email") == "old@example.com", f"another site changes the address: {what}"


def strange(_):
    return filled(show_form({"user": "mallory", "email": "m@evil.example"}), email="m@evil.example")


for shown in (True, False):
    attack("with the address alone", shown, lambda _: {"email": "m@evil.example"})
    attack("with empty fields", shown, lambda names: {**dict.fromkeys(names or filled(show_form({})), ""), "email": "m@evil.example"})
    attack("with guessed fields", shown, lambda names: {**dict.fromkeys(names or filled(show_form({})), "None"), "email": "m@evil.example"})
    attack("with the fields of another user's page", shown, strange)
