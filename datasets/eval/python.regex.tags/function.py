from tags import is_tag_list

for text in ("a", "web", "web-server-2", "a,b", "a, b ,c", "one-two   ,   three", "1,2,3"):
    assert is_tag_list(text) is True, f"{text!r} is a list of tags"
for text in ("", " ", "a b", "-a", "a-", "a--b", "a,,b", "a,", ",a", "A", "a;b", " a", "a ", "ä"):
    assert is_tag_list(text) is False, f"{text!r} is no list of tags"
