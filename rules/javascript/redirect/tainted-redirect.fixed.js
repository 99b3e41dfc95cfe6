const allowedPaths = ["/home", "/orders"];
app.get("/go", (req, res) => {
  // ruleid: javascript.redirect.tainted-redirect
  res.redirect(localPath(req.query.next));
});
app.post("/login", (req, res) => {
  const target = req.body.returnTo || "/";
  // ruleid: javascript.redirect.tainted-redirect
  res.redirect(302, localPath(target));
});
app.get("/safe", (req, res) => {
  const next = req.query.next;
  if (!allowedPaths.includes(next)) return res.redirect("/");
  // ok: javascript.redirect.tainted-redirect
  res.redirect(next);
});
app.get("/item", (req, res) => {
  // ok: javascript.redirect.tainted-redirect
  res.redirect("/items/" + req.query.id);
  // ok: javascript.redirect.tainted-redirect
  res.redirect(`/search?q=${encodeURIComponent(req.query.q)}`);
});
http.createServer((req, res) => {
  const url = new URL(req.url, "http://localhost");
  // ruleid: javascript.redirect.tainted-redirect
  res.writeHead(302, { Location: localPath(url.searchParams.get("to")) });
  res.end();
});
export async function GET(request) {
  const { searchParams } = new URL(request.url);
  // ruleid: javascript.redirect.tainted-redirect
  return NextResponse.redirect(new URL(localPath(searchParams.get("next")), request.url));
}
export async function POST(request) {
  // ok: javascript.redirect.tainted-redirect
  return NextResponse.redirect(new URL("/login", request.url));
}

function localPath(value) {
  const target = String(value ?? "");
  return target.startsWith("/") && !target.startsWith("//") && !/[\\\t\r\n]/.test(target) ? target : "/";
}
