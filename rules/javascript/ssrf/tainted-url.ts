export async function POST(request: Request) {
  const { imageUrl } = await request.json();
  // ruleid: javascript.ssrf.tainted-url
  const image = await fetch(imageUrl);
  return new Response(image.body);
}
export async function GET(request: Request) {
  // ok: javascript.ssrf.tainted-url
  const image = await fetch("https://images.example.com/default.png");
  return new Response(image.body);
}
