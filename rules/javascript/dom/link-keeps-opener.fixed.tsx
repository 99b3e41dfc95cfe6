export const Links = ({ url }: { url: string }) => (
  <p>
    {/* ruleid: javascript.dom.link-keeps-opener */}
    <a target="_blank" rel="noopener noreferrer" href={url}>more</a>
    {/* ok: javascript.dom.link-keeps-opener */}
    <a target="_blank" rel="noopener noreferrer" href={url}>more</a>
    {/* ok: javascript.dom.link-keeps-opener */}
    <a href={url}>more</a>
  </p>
);
