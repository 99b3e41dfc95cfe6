import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the server was asked. */
export interface AskedOfModel {
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface ModelServer extends AsyncDisposable {
  readonly url: string;
  readonly asked: readonly AskedOfModel[];
  readonly env: Readonly<Record<string, string>>;
}

/** An answer, or what is done with the connection. */
export type ModelScript = string | ((response: ServerResponse, asked: AskedOfModel) => void);

/**
 * A model on this machine that speaks the protocol of OpenAI and gives these answers in turn, the last one for ever: a text, or
 * whatever the function does with the connection.
 */
export const modelServer = async (...scripts: readonly ModelScript[]): Promise<ModelServer> => {
  const asked: AskedOfModel[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (piece: Buffer) => {
      body += piece.toString();
    });
    request.on('end', () => {
      const script = scripts[Math.min(asked.length, scripts.length - 1)] ?? '';
      const one = { url: request.url ?? '', headers: request.headers, body };
      asked.push(one);
      if (typeof script === 'function') script(response, one);
      else {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end(chatAnswer(script));
      }
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${String(port)}/v1`;
  return {
    url,
    asked,
    env: { SALLYPORT_MODEL: 'openai-compatible/scripted', SALLYPORT_MODEL_URL: url, SALLYPORT_MODEL_KEY: modelKey },
    [Symbol.asyncDispose]: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => {
          closed();
        });
      }),
  };
};

/** The key that tests look for in everything that is kept. */
export const modelKey = 'sk-this-must-stay-here';

const chatAnswer = (text: string): string =>
  JSON.stringify({
    id: 'x',
    object: 'chat.completion',
    created: 1,
    model: 'scripted',
    choices: [{ index: 0, message: { role: 'assistant', content: text }, finish_reason: 'stop' }],
    usage: { prompt_tokens: 300, completion_tokens: 20, total_tokens: 320 },
  });
