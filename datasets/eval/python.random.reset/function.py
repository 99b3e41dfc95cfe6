import string

from reset import new_reset_code

codes = {new_reset_code() for _ in range(50)}
assert len(codes) == 50, "each code is new"
for code in codes:
    assert isinstance(code, str) and len(code) == 24, f"24 characters: {code!r}"
    assert all(one in string.ascii_letters + string.digits for one in code), f"letters and digits: {code!r}"
