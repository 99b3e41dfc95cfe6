# label: safe
# cwe: CWE-835
# expect: returned
# why: cleans up in a finally and ends

LOG = []


def careful(limit):
    count = 0
    try:
        while True:
            count += 1
            if count > limit:
                raise OverflowError(count)
    except OverflowError as error:
        LOG.append(f"stopped at {error}")
    finally:
        LOG.append("cleaned up")
    return count


print(careful(5), LOG)
