import type { ShownRequest } from '@sallyport/assist/model';

/** What would leave, for `--show-prompt`: where, which headers (without the key), and the body byte for byte. */
export const shownPrompt = ({ method, url, headers, body }: ShownRequest): string =>
  url === ''
    ? `nothing would be sent: answers come from a recording\n\n${body}\n`
    : `${method} ${url}\n${headers.map(([name, value]) => `${name}: ${value}\n`).join('')}\n${body}\n`;
