const u = new URL("https://user:pass@example.com:8080/p/a/t/h?query=string&a=1#hash"); console.log(u.host, u.hostname, u.port, u.pathname, u.search, u.hash, u.origin, u.href, u.username, u.password, u.protocol);
u.searchParams.append("b", "2 3"); u.searchParams.delete("a"); u.pathname = "/new path"; u.hash = ""; console.log(String(u), u.toJSON());
const p = new URLSearchParams({ x: "1", y: "a b&c" }); p.append("x", "2"); console.log(p.toString(), p.getAll("x"), p.has("z"), [...p], p.size, p); p.sort();
console.log(new URL("../c?d", "http://h/a/b/"), new URL("//other", "https://h").href, URL.canParse("nope"), new URL("HTTP://EXAMPLE.com/%7Efoo/../a b").href, new URL("http://h/?q=é&r=\"").href, new URL("file:///C:/a/./b").pathname);
try { new URL("not a url"); } catch (e) { console.log(e.name, e.message, e.code, e.input); }
console.log(new URLSearchParams("?a=1&b=%20x+y&c"), encodeURIComponent("a b&c/é"), decodeURIComponent("%C3%A9"), encodeURI("http://a/b c?d=é"), escape("a b"), new URLSearchParams([["k", "v"]]).toString());
