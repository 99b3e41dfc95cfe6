from browser import filled
from email_form import show_form, submit_form

session = {"user": "ada", "email": "old@example.com"}
html = show_form(session)
assert "email" in filled(html), "an input for the address"
assert submit_form(session, filled(html, email="new@example.com")) == 200, "the form is accepted"
assert session["email"] == "new@example.com", "the address is changed"
html = show_form(session)
assert submit_form(session, filled(html, email="third@example.com")) == 200, "the form is shown and sent once more"
assert session["email"] == "third@example.com", "the address is changed again"
