// `npm run devices`: the first chapter is played with its real controls in Chromium, Firefox and WebKit. A browser that this machine does not have is named.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { findBrowsers, openDisplay, visit } from '../engines/browsers.ts';
import { bundle } from '../engines/bundle.ts';
import { typeOf } from '../site.ts';
import { firstChapter } from './task.ts';

const PATIENCE_MS = 600_000;

interface Report {
  readonly solved: readonly string[];
  readonly troubles: readonly string[];
  readonly agent: string;
}

const tasks = firstChapter();
let onReport: (report: Report) => void = () => undefined;
const server = await serve(await bundle('../devices/player.ts'));
const display = await openDisplay();
let failed = 0;
for (const browser of await findBrowsers()) {
  if (!browser.program || (browser.needsDisplay && !display)) {
    console.log(`${browser.name}: ${browser.program ? 'no display' : 'not on this machine'}, not checked`);
    continue;
  }
  const start = performance.now();
  const reported = new Promise<Report>((resolve) => (onReport = resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/player.html`;
  const result = await visit(browser, address, display, reported, PATIENCE_MS);
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  const isRight = result !== undefined && result.solved.length === tasks.length && result.troubles.length === 0;
  if (!isRight) failed++;
  console.log(
    `${browser.name}: ${result?.solved.length ?? 0} of ${tasks.length} levels solved in ${seconds} s (${result?.agent ?? 'no report'})`,
  );
  for (const trouble of result?.troubles ?? []) console.log(`  ${trouble}`);
}
display?.stop();
server.close();
server.closeAllConnections();
process.exitCode = failed === 0 ? 0 : 1;

async function serve(script: string): Promise<Server> {
  const page =
    '<!doctype html><meta charset="utf-8"><title>Player</title><iframe src="/?language=en" style="width:1200px;height:700px;border:0"></iframe>' +
    '<script type="module" src="/player.js"></script>';
  const made: Readonly<Record<string, readonly [type: string, text: string]>> = {
    '/player.html': ['text/html', page],
    '/player.js': ['text/javascript', script],
    '/task.json': ['application/json', JSON.stringify(tasks)],
  };
  const listening = createServer((request, response) => {
    const name = new URL(request.url ?? '/', 'http://site').pathname;
    if (request.method === 'POST' && name === '/report') {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        response.end('ok');
        onReport(JSON.parse(body) as Report);
      });
      return;
    }
    const own = made[name];
    const file = path.join('dist', name.endsWith('/') ? `${name}index.html` : name);
    if (own) response.writeHead(200, { 'content-type': own[0] }).end(own[1]);
    else if (existsSync(file) && statSync(file).isFile()) response.writeHead(200, { 'content-type': typeOf(file) }).end(readFileSync(file));
    else response.writeHead(404).end();
  });
  await new Promise<void>((ready) => listening.listen(0, '127.0.0.1', ready));
  return listening;
}
