export function corsHeaders(origin) {
  if (origin && origin.startsWith('https://') && origin.endsWith('shop.example')) {
    return {
      'Access-Control-Allow-Origin': origin,
      'Access-Control-Allow-Credentials': 'true',
    };
  }
  return {};
}
