from basket import dump_basket, load_basket

for basket in (
    {},
    {"items": [{"id": 7, "name": "Tee & Kaffee ☕", "price": 1.25}], "gift": True, "note": None},
    {"deep": {"deeper": {"list": [[1, 2], []]}}},
):
    data = dump_basket(basket)
    assert isinstance(data, bytes), "bytes"
    assert load_basket(data) == basket, f"{basket!r} comes back"
