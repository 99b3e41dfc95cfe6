import json

from werkzeug.security import generate_password_hash


def register(db, name, password):
    # ruleid: python.secrets.stored-in-clear
    db.execute("INSERT INTO users (name, password) VALUES (?, ?)", (name, password))
    with open("users.txt", "a") as out:
        # ruleid: python.secrets.stored-in-clear
        out.write(name + ":" + password)


def save(user, password):
    # ruleid: python.secrets.stored-in-clear
    user.password = password


def careful(db, user, name, password):
    # ok: python.secrets.stored-in-clear
    db.execute("INSERT INTO users (name, password) VALUES (?, ?)", (name, generate_password_hash(password)))
    # ok: python.secrets.stored-in-clear
    user.password = generate_password_hash(password)
    # ok: python.secrets.stored-in-clear
    db.execute("SELECT id FROM users WHERE name = ?", (name,))
