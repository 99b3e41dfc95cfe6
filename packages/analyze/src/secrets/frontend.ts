/**
 * Secrets that a build hands to every browser.
 *
 * Build tools put variables with certain beginnings into the code they ship: what such a variable holds is public, whatever it is called.
 * A name that says "secret" there is a mistake of design even while the value is still safe. Sources: the environment-variable
 * pages of Next.js, Vite, Create React App, Expo, SvelteKit, Astro, Nuxt, Gatsby, Vue CLI.
 */
import { credentialName, wordsOf } from './credential-name.ts';
import type { Spotted } from './spotted.ts';

const names =
  /(?<![A-Za-z0-9_])(?:NEXT_PUBLIC|VITE|REACT_APP|EXPO_PUBLIC|NUXT_PUBLIC|GATSBY|VUE_APP|PUBLIC|NG_APP|SNOWPACK_PUBLIC)_([A-Z][A-Z0-9_]{2,80})(?![A-Za-z0-9_])/gu;

/** How far behind the name its value may begin. Units: UTF-16 units. */
const reach = 60;

/** Each variable once, where it is first met. `secrets` are those found in the same text. */
export const exposedVariables = (text: string, secrets: readonly Spotted[], template: boolean): readonly Spotted[] => {
  const seen = new Set<string>();
  const found: Spotted[] = [];
  for (const match of text.matchAll(names)) {
    const [name, rest = ''] = match;
    if (seen.has(name)) continue;
    const end = match.index + name.length;
    const held = secrets.find(
      (secret) => secret.start >= end && secret.start - end <= reach && isOneLine(text, end, secret.start),
    );
    const bySecret =
      held !== undefined && held.confidence === 'high' && !isMeantForBrowsers(rest) && held.kind !== 'gcp.api-key';
    const byName = !template && saysSecret(rest);
    if (!bySecret && !byName) continue;
    seen.add(name);
    found.push({
      kind: 'frontend.public-variable',
      start: match.index,
      end,
      confidence: bySecret ? 'high' : 'medium',
      name,
      note: bySecret ? 'its value is a secret' : 'its name says that it is a secret',
    });
    if (found.length >= 200) break;
  }
  return found;
};

const isOneLine = (text: string, from: number, to: number): boolean => !/[\r\n]/u.test(text.slice(from, to));

const saysSecret = (rest: string): boolean => {
  if (isMeantForBrowsers(rest)) return false;
  const name = credentialName(rest);
  if (name === undefined) return false;
  if (name.class === 'password' || name.class === 'secret' || name.class === 'encryption-key')
    return name.strength === 'strong';
  return wordsOf(rest).some((word) => serverOnly.has(word));
};

/** Keys that their providers want in the browser. */
const isMeantForBrowsers = (rest: string): boolean =>
  /PUBLISHABLE|PUBLIC|ANON|SITE_?KEY|CLIENT_ID|MAPS?_|MAPBOX|MAPTILER|CESIUM|MEASUREMENT|TRACKING|SEARCH_KEY|SENTRY_DSN|POSTHOG|SEGMENT|MIXPANEL|AMPLITUDE|VAPID|FIREBASE_API_KEY|RECAPTCHA(?!.*SECRET)|PUSHER_(?:APP_)?KEY|WRITE_KEY/u.test(
    rest,
  );

/** Providers whose keys spend money or open data, and belong on a server. */
const serverOnly: ReadonlySet<string> = new Set(
  'openai anthropic claude groq mistral cohere replicate huggingface hf deepseek openrouter perplexity gemini elevenlabs pinecone aws sendgrid twilio mailgun resend postmark stripe paypal square github gitlab slack admin service role server airtable notion supabase database db mongo mongodb redis jwt session private'.split(
    ' ',
  ),
);

/** Whether browsers load this file as it lies. */
export const isBrowserFile = (path: string): boolean =>
  /\.(?:html?|vue|svelte|min\.js|bundle\.js|chunk\.js)$/iu.test(path) ||
  /(?:^|\/)(?:public|static|www|wwwroot)\/.*\.(?:js|mjs|json|map)$/iu.test(path);
