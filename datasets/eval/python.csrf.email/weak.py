import html


def show_form(session):
    """Return the page with the form."""
    email = html.escape(session.get("email", ""))
    return (
        '<form method="post" action="/email">'
        f'<input type="email" name="email" value="{email}">'
        '<button type="submit">Save</button></form>'
    )


def submit_form(session, form):
    """Change the address."""
    email = form.get("email", "").strip()
    if "@" not in email:
        return 400
    session["email"] = email
    return 200
