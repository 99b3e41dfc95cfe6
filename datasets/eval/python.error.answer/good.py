import json
import logging


def handle(connection, book_id):
    """Answer GET /books/<book_id>; why something failed is for the log alone."""
    try:
        number = int(book_id)
    except ValueError:
        return 400, json.dumps({"error": "the id is not a number"})
    try:
        row = connection.execute("SELECT id, title FROM books WHERE id = ?", (number,)).fetchone()
    except Exception:
        logging.getLogger(__name__).exception("a book could not be read")
        return 500, json.dumps({"error": "internal error"})
    if row is None:
        return 404, json.dumps({"error": "no such book"})
    return 200, json.dumps({"id": row[0], "title": row[1]})
