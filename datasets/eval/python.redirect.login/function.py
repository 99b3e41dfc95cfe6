from urllib.parse import urljoin

from login import after_login

site = "https://shop.example/login"
for query, page in (
    ("", "https://shop.example/account"),
    ("lang=en", "https://shop.example/account"),
    ("next=%2Forders", "https://shop.example/orders"),
    ("lang=en&next=%2Forders%3Fpage%3D2", "https://shop.example/orders?page=2"),
):
    assert urljoin(site, after_login(query)) == page, f"{query!r} leads to {after_login(query)!r}"
