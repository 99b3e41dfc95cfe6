import DOMPurify from "dompurify";
export function Product({ product }: { product: { description: string } }) {
  return (
    <section>
      {/* ruleid: javascript.xss.react-inner-html */}
      <div dangerouslySetInnerHTML={{ __html: product.description }} />
      {/* ok: javascript.xss.react-inner-html */}
      <div dangerouslySetInnerHTML={{ __html: DOMPurify.sanitize(product.description) }} />
      {/* ok: javascript.xss.react-inner-html */}
      <style dangerouslySetInnerHTML={{ __html: "body { margin: 0 }" }} />
      {/* ok: javascript.xss.react-inner-html */}
      <p>{product.description}</p>
    </section>
  );
}
export const Found = ({ query }: { query: string }) => (
  // ok: javascript.xss.react-inner-html
  <p dangerouslySetInnerHTML={{ __html: `Results for <b>${escapeHtml(query)}</b>` }} />
);
export const Hits = ({ query }: { query: string }) => (
  // ruleid: javascript.xss.react-inner-html
  <p dangerouslySetInnerHTML={{ __html: `Results for <b>${query}</b>` }} />
);
