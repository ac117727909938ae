// `npm run audit`: accessibility, best practices and SEO of every kind of screen, by Lighthouse. Exit 1 below 95.
// Its performance score means nothing on software GL; size and frames are measured instead.
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import lighthouse from 'lighthouse';
import { launchBrowser, serveSite } from './site.ts';

const LEAST = 95;
const screens = [
  '#/',
  '#/level/one-follow',
  '#/level/alive-first-spark',
  '#/settings',
  '#/credits',
  '#/train',
  '#/play',
  '#/gallery',
  '#/shelf',
  '#/teach',
  '#/teach/make',
  '#/teach/results',
  '#/teach/notes/vote-and',
  '#/teach/sheets',
];
const categories = ['accessibility', 'best-practices', 'seo'];

const port = await freePort();
const site = await serveSite();
const browser = await launchBrowser([`--remote-debugging-port=${port}`]);
let isGood = true;
try {
  for (const screen of screens) {
    const result = await lighthouse(site.url + screen, { port, onlyCategories: categories, output: 'json', logLevel: 'error' });
    if (!result) throw new Error(`no answer from Lighthouse for ${screen}`);
    const { categories: found, audits } = result.lhr;
    const scores = categories.map((name) => ({ name, score: Math.round((found[name]?.score ?? 0) * 100) }));
    isGood &&= scores.every(({ score }) => score >= LEAST);
    console.log(`${screen.padEnd(22)} ${scores.map(({ name, score }) => `${name} ${score}`).join(', ')}`);
    for (const { id, title, score, scoreDisplayMode } of Object.values(audits)) {
      if (score !== null && score < 0.9 && scoreDisplayMode === 'binary') console.log(`  ${id}: ${title}`);
    }
  }
} finally {
  await browser.close();
  site.close();
}
process.exitCode = isGood ? 0 : 1;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port: free } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return free;
}
