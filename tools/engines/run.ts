// npm run engines: the same circuits in Node, Chromium, Firefox and WebKit must end with the same hashes.
// An engine that this machine does not have is named and counts as neither passed nor failed.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { levelFiles } from '../../src/cli/files.ts';
import { findBrowsers, openDisplay, visit } from './browsers.ts';
import { work, type Fingerprints } from './work.ts';

const PATIENCE_MS = 90_000;

interface Report {
  readonly fingerprints?: Fingerprints;
  readonly error?: string;
  readonly agent: string;
}

const levels = levelFiles().map((file): unknown => JSON.parse(readFileSync(file, 'utf8')));
const expected = work(levels);
for (const [name, fingerprint] of Object.entries(expected)) console.log(`${name}: ${fingerprint}`);
const unsolved = Object.values(expected).filter((fingerprint) => fingerprint.includes('NOT')).length;
if (unsolved > 0) console.log(`${unsolved} solutions do not replay to their hash or do not solve their level`);

let onReport: (report: Report) => void = () => undefined;
const server = await serve(await bundle());
const display = await openDisplay();
let passed = unsolved === 0 ? 1 : 0;
let failed = unsolved === 0 ? 0 : 1;
console.log(`node ${process.versions.node}: the reference`);
for (const browser of await findBrowsers()) {
  if (!browser.program || (browser.needsDisplay && !display)) {
    console.log(`${browser.name}: ${browser.program ? 'no display' : 'not on this machine'}, not checked`);
    continue;
  }
  const start = performance.now();
  const report = new Promise<Report>((resolve) => (onReport = resolve));
  const result = await visit(browser, `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, display, report, PATIENCE_MS);
  const differences = compare(result?.fingerprints ?? {});
  if (differences.length === 0) passed++;
  else failed++;
  const outcome =
    differences.length === 0 ? 'all the same' : (result?.error ?? (result ? `different: ${differences.join(', ')}` : 'no report'));
  console.log(`${browser.name}: ${outcome} (${((performance.now() - start) / 1000).toFixed(1)} s, ${result?.agent ?? browser.program})`);
}
display?.stop();
server.close();
server.closeAllConnections();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function compare(got: Fingerprints): string[] {
  return Object.keys(expected).filter((name) => got[name] !== expected[name]);
}

/** The page's script as one text. */
async function bundle(): Promise<string> {
  const entry = fileURLToPath(new URL('page.ts', import.meta.url));
  const result = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { write: false, lib: { entry, formats: ['es'], fileName: 'page' } },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((bundled) => ('output' in bundled ? bundled.output : []));
  return outputs.map((output) => ('code' in output ? output.code : '')).join('\n');
}

async function serve(script: string): Promise<Server> {
  const files: Record<string, [string, string]> = {
    '/': ['text/html', '<!doctype html><meta charset="utf-8"><title>Engines</title><script type="module" src="/page.js"></script>'],
    '/page.js': ['text/javascript', script],
    '/levels.json': ['application/json', JSON.stringify(levels)],
  };
  const listening = createServer((request, response) => {
    if (request.method === 'POST' && request.url === '/report') {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        response.end('ok');
        onReport(JSON.parse(body) as Report);
      });
      return;
    }
    const file = files[request.url ?? ''];
    response.writeHead(file ? 200 : 404, { 'content-type': file?.[0] ?? 'text/plain' }).end(file?.[1] ?? '');
  });
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  return listening;
}
