import fake_net

fake_net.install()
from preview import page_title

fake_net.pages["93.184.216.34"] = fake_net.page("<html><head><title>The news</title></head><body>hello</body></html>")
assert page_title("http://news.example/today?x=1") == "The news", "a page with a title"
fake_net.pages["93.184.216.34"] = fake_net.page("<html><body>hello</body></html>")
assert page_title("http://news.example/") is None, "a page without a title"
assert "93.184.216.34" in fake_net.connected, "the page was fetched"
