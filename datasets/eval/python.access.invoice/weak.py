def get_invoice(connection, user_id, invoice_id):
    """Answer GET /invoices/<invoice_id>."""
    row = connection.execute("SELECT id, text, total FROM invoices WHERE id = ?", (invoice_id,)).fetchone()
    if row is None:
        return 404, {"error": "invoice not found"}
    return 200, {"id": row[0], "text": row[1], "total": row[2]}
