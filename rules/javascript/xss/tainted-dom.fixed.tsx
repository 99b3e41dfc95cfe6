import { useParams } from "react-router-dom";
export function Note() {
  const { text } = useParams();
  // ruleid: javascript.xss.tainted-dom
  return <p>{text}</p>;
}
export function Safe() {
  const { text } = useParams();
  // ok: javascript.xss.tainted-dom
  return <p>{text}</p>;
}
