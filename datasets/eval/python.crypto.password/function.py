from passwords import check_password, hash_password

stored = hash_password("correct horse ☕")
assert isinstance(stored, str), "a text"
assert check_password("correct horse ☕", stored) is True, "the password"
assert check_password("correct horse", stored) is False, "another password"
assert check_password("", stored) is False, "no password"
