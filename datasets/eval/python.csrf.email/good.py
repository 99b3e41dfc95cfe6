import html
import hmac
import secrets


def show_form(session):
    """Return the page with the form, and a token that this session alone knows."""
    token = session.setdefault("form_token", secrets.token_urlsafe(32))
    email = html.escape(session.get("email", ""))
    return (
        '<form method="post" action="/email">'
        f'<input type="hidden" name="token" value="{token}">'
        f'<input type="email" name="email" value="{email}">'
        '<button type="submit">Save</button></form>'
    )


def submit_form(session, form):
    """Change the address, if the form is one that was shown in this session."""
    expected = session.get("form_token")
    if not expected or not hmac.compare_digest(expected.encode(), form.get("token", "").encode()):
        return 403
    email = form.get("email", "").strip()
    if "@" not in email:
        return 400
    session["email"] = email
    return 200
