import { createServer as createHttp, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';

/** One request as it arrived: the witness of what left the browser. */
type Seen = { readonly method: string; readonly url: string };

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

export type LoopbackServer = {
  readonly httpsPort: number;
  readonly httpPort: number;
  readonly seen: Seen[];
  /** Requests whose whole address has this in it, favicons aside. */
  readonly requestsFor: (part: string) => Seen[];
  /** Answers one `host/path` itself; everything else gets a small page. */
  readonly route: (hostAndPath: string, handler: Handler) => void;
  readonly close: () => Promise<void>;
};

/** Stands for every website: all hosts are mapped to it. */
export async function startServer(): Promise<LoopbackServer> {
  const pem = await generate([{ name: 'commonName', value: 'loopback' }], { keySize: 2048 });
  const seen: Seen[] = [];
  const routes = new Map<string, Handler>();
  const answer =
    (scheme: string): Handler =>
    (request, response) => {
      const host = request.headers.host ?? '';
      seen.push({ method: request.method ?? '', url: `${scheme}://${host}${request.url}` });
      const path = (request.url ?? '').split('?')[0];
      const handler = routes.get(`${host.replace(/:\d+$/, '')}${path}`) ?? plainPage;
      handler(request, response);
    };
  const https = createHttps({ key: pem.private, cert: pem.cert }, answer('https'));
  const http = createHttp(answer('http'));
  const servers = [https, http];
  await Promise.all(
    servers.map((s) => new Promise<void>((resolve) => s.listen(0, '127.0.0.1', resolve))),
  );
  return {
    httpsPort: (https.address() as AddressInfo).port,
    httpPort: (http.address() as AddressInfo).port,
    seen,
    requestsFor: (part) =>
      seen.filter((s) => s.url.includes(part) && !s.url.endsWith('/favicon.ico')),
    route: (hostAndPath, handler) => routes.set(hostAndPath, handler),
    close: async () => {
      for (const server of servers) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
}

const plainPage: Handler = (request, response) => {
  if (request.url === '/favicon.ico') {
    response.writeHead(404).end();
    return;
  }
  const title = `${request.headers.host}${request.url}`.replace(/[<>&]/g, '');
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(`<!doctype html><title>${title}</title><h1>Served</h1><p>${title}</p>`);
};

/** A page with this markup as its body. */
export function html(body: string): Handler {
  return (_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><title>Test page</title>${body}`);
  };
}

export function redirect(location: string, status = 302): Handler {
  return (_request, response) => {
    response.writeHead(status, { location });
    response.end();
  };
}
