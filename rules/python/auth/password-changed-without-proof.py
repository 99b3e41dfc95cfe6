from flask import request
from werkzeug.security import check_password_hash, generate_password_hash


# ruleid: python.auth.password-changed-without-proof
def reset_password(users):
    user = users.find(request.form["name"])
    user.hash = generate_password_hash(request.form["new_password"])
    return "done"


# ok: python.auth.password-changed-without-proof
def change_password(user):
    if not check_password_hash(user.hash, request.form["old_password"]):
        return "no", 403
    user.hash = generate_password_hash(request.form["new_password"])
    return "done"


# ok: python.auth.password-changed-without-proof
def update_profile(user):
    user.name = request.form["name"]
    return "done"


# ruleid: python.auth.password-changed-without-proof
def forgot(users):
    user = users.find(request.form["mail"])
    if user.security_answer == request.form["answer"]:
        user.set_password(request.form["password"])
    return "done"


# ok: python.auth.password-changed-without-proof
def forgot_password(users, mailer):
    user = users.find(request.form["mail"])
    mailer.send(user.mail, "follow this link")
    return "look into your mail"


# ruleid: python.auth.password-changed-without-proof
def reset_password():
    user = User.query.filter_by(email=request.form["email"]).first_or_404()
    user.set_password(request.form["new"])
