import React, { useEffect, useState } from 'react';

export function Product({ id }) {
  const [product, setProduct] = useState(null);

  useEffect(() => {
    fetch(`/api/product/${encodeURIComponent(id)}`)
      .then((answer) => answer.json())
      .then(setProduct);
  }, [id]);

  if (!product) return <p>Loading…</p>;
  return (
    <article>
      <h2>{product.name}</h2>
      <div dangerouslySetInnerHTML={{ __html: product.description }} />
      <p>{product.price} €</p>
    </article>
  );
}
