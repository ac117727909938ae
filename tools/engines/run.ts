// npm run engines: the same circuits in Node, QuickJS, Chromium, Firefox and WebKit must end with the same hashes.
// An engine that this machine does not have is named and counts as neither passed nor failed.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { prepareKernel } from '../../src/core/spiking/kernel.ts';
import { findBrowsers, openDisplay, visit } from './browsers.ts';
import { bundle } from './bundle.ts';
import { workInQuickJs } from './quickjs.ts';
import { makeTask } from './task.ts';
import { kernelName, work, type Fingerprints } from './work.ts';

/** Of the noisy plastic network. */
const TICKS = 1_000_000;
const PATIENCE_MS = 240_000;

interface Report {
  readonly fingerprints?: Fingerprints;
  readonly error?: string;
  readonly agent: string;
}

await prepareKernel();
const task = makeTask(TICKS);
const expected = work(task);
for (const [name, fingerprint] of Object.entries(expected)) console.log(`${name}: ${fingerprint}`);
const unsolved = Object.values(expected).filter((fingerprint) => fingerprint.includes('NOT')).length;
if (unsolved > 0) console.log(`${unsolved} solutions do not replay to their hash or do not solve their level`);

let onReport: (report: Report) => void = () => undefined;
const server = await serve(await bundle('page.ts'));
const display = await openDisplay();
let passed = unsolved === 0 ? 1 : 0;
let failed = unsolved === 0 ? 0 : 1;
console.log(`node ${process.versions.node}: the reference, ${kernelName()}`);
const quick = performance.now();
report('quickjs', compare(await workInQuickJs(task)), undefined, quick, 'plain loops');
for (const browser of await findBrowsers()) {
  if (!browser.program || (browser.needsDisplay && !display)) {
    console.log(`${browser.name}: ${browser.program ? 'no display' : 'not on this machine'}, not checked`);
    continue;
  }
  const start = performance.now();
  const reported = new Promise<Report>((resolve) => (onReport = resolve));
  const result = await visit(browser, `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, display, reported, PATIENCE_MS);
  report(browser.name, compare(result?.fingerprints ?? {}), result ? result.error : 'no report', start, result?.agent ?? browser.program);
}
display?.stop();
server.close();
server.closeAllConnections();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function compare(got: Fingerprints): string[] {
  return Object.keys(expected).filter((name) => got[name] !== expected[name]);
}

function report(name: string, differences: readonly string[], error: string | undefined, start: number, agent: string): void {
  if (differences.length === 0) passed++;
  else failed++;
  const outcome = differences.length === 0 ? 'all the same' : (error ?? `different: ${differences.join(', ')}`);
  console.log(`${name}: ${outcome} (${((performance.now() - start) / 1000).toFixed(1)} s, ${agent})`);
}

async function serve(script: string): Promise<Server> {
  const files: Record<string, [string, string]> = {
    '/': ['text/html', '<!doctype html><meta charset="utf-8"><title>Engines</title><script type="module" src="/page.js"></script>'],
    '/page.js': ['text/javascript', script],
    '/task.json': ['application/json', JSON.stringify(task)],
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
