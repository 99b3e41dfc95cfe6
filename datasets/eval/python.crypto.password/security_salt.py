from passwords import hash_password

one, other = hash_password("tr0ub4dor"), hash_password("tr0ub4dor")
assert "tr0ub4dor" not in one, "CWE-916: the password stands in the text"
assert one != other, "CWE-759: no salt: equal passwords give equal texts"
