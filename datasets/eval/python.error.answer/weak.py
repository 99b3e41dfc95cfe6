import json


def handle(connection, book_id):
    """Answer GET /books/<book_id>."""
    try:
        number = int(book_id)
    except ValueError:
        return 400, json.dumps({"error": "id must be a number"})
    try:
        row = connection.execute("SELECT id, title FROM books WHERE id = ?", (number,)).fetchone()
        if row is None:
            return 404, json.dumps({"error": "book not found"})
        return 200, json.dumps({"id": row[0], "title": row[1]})
    except Exception as e:
        return 500, json.dumps({"error": str(e)})
