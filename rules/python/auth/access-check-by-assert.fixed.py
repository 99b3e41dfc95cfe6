def delete(user, record):
    # ruleid: python.auth.access-check-by-assert
    if not user.is_admin:
        raise PermissionError()
    record.delete()


def fine(user, record, count):
    # ok: python.auth.access-check-by-assert
    assert count > 0
    if not user.is_admin:
        raise PermissionError("administrators only")
    record.delete()


if __name__ == "__main__":
    # ok: python.auth.access-check-by-assert
    assert verify_password("right", *hash_password("right"))
