def find_products(connection, text, sort_by):
    """Return the products whose name contains the text."""
    cursor = connection.cursor()
    query = f"SELECT id, name, price FROM products WHERE name LIKE '%{text}%' ORDER BY {sort_by}"
    cursor.execute(query)
    return cursor.fetchall()
