from download import response_head

head = response_head("report 2024.pdf", 1234)
assert isinstance(head, bytes) and head.endswith(b"\r\n\r\n"), "bytes up to the empty line"
first, *lines = head.decode("latin-1").removesuffix("\r\n\r\n").split("\r\n")
assert first.startswith("HTTP/1.1 200"), f"the first line: {first!r}"
fields = {name.strip().lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
assert fields["content-type"] == "application/octet-stream", "the type"
assert fields["content-length"] == "1234", "the length"
assert fields["content-disposition"].startswith("attachment"), "an attachment"
assert '"report 2024.pdf"' in fields["content-disposition"], f"the name: {fields['content-disposition']!r}"
