QUERIES = {
    "id": "SELECT id, name, price FROM products WHERE instr(name, ?) > 0 ORDER BY id",
    "name": "SELECT id, name, price FROM products WHERE instr(name, ?) > 0 ORDER BY name",
    "price": "SELECT id, name, price FROM products WHERE instr(name, ?) > 0 ORDER BY price",
}


def find_products(connection, text, sort_by):
    """Return the products whose name contains the text."""
    query = QUERIES.get(sort_by)
    if query is None:
        raise ValueError("unknown column")
    return connection.execute(query, (text,)).fetchall()
