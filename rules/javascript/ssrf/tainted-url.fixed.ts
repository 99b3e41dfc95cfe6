export async function POST(request: Request) {
  const { imageUrl } = await request.json();
  // ruleid: javascript.ssrf.tainted-url
  const image = await fetch(allowedAddress(imageUrl));
  return new Response(image.body);
}
export async function GET(request: Request) {
  // ok: javascript.ssrf.tainted-url
  const image = await fetch("https://images.example.com/default.png");
  return new Response(image.body);
}

function allowedAddress(value: unknown): string {
  const address = new URL(String(value));
  const hosts = (process.env.ALLOWED_HOSTS ?? "").split(",");
  if (!hosts.includes(address.hostname)) throw new Error("this host is not allowed");
  return address.href;
}
