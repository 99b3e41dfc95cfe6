import type { Answered } from './exchange.ts';
import { cookiesOf } from './response.ts';

/** Most cookies of one host. */
const mostCookies = 200;

/** What servers set in one session, each host for itself: sent back to the very host, and to no other. */
export class CookieJar {
  private readonly byHost = new Map<string, Map<string, string>>();

  for(url: string): readonly (readonly [name: string, value: string])[] {
    const kept = URL.canParse(url) ? this.byHost.get(new URL(url).host) : undefined;
    return kept === undefined ? [] : [...kept];
  }

  /** Takes what the answer and the steps on the way to it set. */
  keep(answer: Answered): void {
    for (const { url, headers } of [...answer.history, answer])
      for (const [name, value] of cookiesOf(headers)) {
        const { host } = new URL(url);
        let kept = this.byHost.get(host);
        if (kept === undefined) this.byHost.set(host, (kept = new Map()));
        if (kept.size < mostCookies || kept.has(name)) kept.set(name, value);
      }
  }
}

/** The header for cookies; nothing where there are none. */
export const cookieHeader = (cookies: ReadonlyMap<string, string>): string | undefined =>
  cookies.size === 0 ? undefined : [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
