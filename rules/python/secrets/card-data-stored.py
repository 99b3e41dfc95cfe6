import sqlite3


def add_card(conn: sqlite3.Connection, user_id, number, cvv, box):
    # ruleid: python.secrets.card-data-stored
    conn.execute("INSERT INTO cards (user_id, card_number, cvv) VALUES (?, ?, ?)", (user_id, number, cvv))
    # ok: python.secrets.card-data-stored
    conn.execute("INSERT INTO cards (user_id, card_number) VALUES (?, ?)", (user_id, box.encrypt(number)))
    # ok: python.secrets.card-data-stored
    conn.execute("INSERT INTO cards (user_id, last_four) VALUES (?, ?)", (user_id, number))
    # ok: python.secrets.card-data-stored
    conn.execute("SELECT card_number FROM cards WHERE user_id = ?", (user_id,))
