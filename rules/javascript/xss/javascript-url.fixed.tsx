import { useSearchParams } from "react-router-dom";
export function Back() {
  const [params] = useSearchParams();
  const next = params.get("next");
  // ruleid: javascript.xss.javascript-url
  return <a href={webAddress(next)}>Back</a>;
}
export function Item() {
  const [params] = useSearchParams();
  // ok: javascript.xss.javascript-url
  return <a href={`/items/${params.get("id")}`}>Item</a>;
}

function webAddress(value: unknown): string {
  const address = String(value ?? "").trim();
  return /^(?:https?:|mailto:|[^:]*(?:[/?#]|$))/i.test(address) ? address : "#";
}
