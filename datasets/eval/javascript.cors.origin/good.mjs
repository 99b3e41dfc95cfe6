const allowed = /^https:\/\/(?:[a-z0-9-]+\.){0,10}shop\.example$/;

export const corsHeaders = (origin) =>
  typeof origin === 'string' && allowed.test(origin)
    ? { 'Access-Control-Allow-Origin': origin, 'Access-Control-Allow-Credentials': 'true', Vary: 'Origin' }
    : {};
