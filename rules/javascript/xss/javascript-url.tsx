import { useSearchParams } from "react-router-dom";
export function Back() {
  const [params] = useSearchParams();
  const next = params.get("next");
  // ruleid: javascript.xss.javascript-url
  return <a href={next}>Back</a>;
}
export function Item() {
  const [params] = useSearchParams();
  // ok: javascript.xss.javascript-url
  return <a href={`/items/${params.get("id")}`}>Item</a>;
}
