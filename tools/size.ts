// `npm run size`: what the first level costs before it can be played, as a browser really fetches it. Exit 1 above the budget.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { launchBrowser, serveSite } from './site.ts';

const BUDGET = 260_000;
const FIRST_LEVEL = '#/level/one-follow';

const site = await serveSite();
const browser = await launchBrowser();
try {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const fetched = new Set<string>();
  page.on('response', (response) => fetched.add(new URL(response.url()).pathname));
  await page.goto(site.url + FIRST_LEVEL);
  await page.getByTestId('play').waitFor();
  // The sounds come later, when the page is idle.
  await page.locator('.board canvas').waitFor();
  const firstFrameMs = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN);

  const files = [...fetched]
    .map((url) => ({
      url,
      ending: path.extname(url),
      bytes: readFileSync(path.join('dist', url.endsWith('/') ? `${url}index.html` : url)),
    }))
    .map(({ url, ending, bytes }) => ({ url, ending, raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length }))
    .toSorted((a, b) => b.gzip - a.gzip);
  const counted = files.filter(({ ending }) => ending === '.js' || ending === '.css');
  const total = counted.reduce((sum, { gzip }) => sum + gzip, 0);
  const apart = files.filter((file) => !counted.includes(file));

  if (process.argv.includes('--json')) {
    console.log(JSON.stringify({ totalGzip: total, budget: BUDGET, firstFrameMs, counted, apart }));
  } else {
    for (const { url, gzip } of counted) console.log(`${kilobytes(gzip)}  ${url}`);
    console.log(`${kilobytes(total)}  script and style before the first level can be played, of ${BUDGET / 1000} kB`);
    console.log('apart:');
    for (const { url, ending, raw, gzip } of apart) console.log(`${kilobytes(/woff2|ogg|mp3|png/.test(ending) ? raw : gzip)}  ${url}`);
    console.log(`first frame after ${Math.round(firstFrameMs)} ms`);
  }
  process.exitCode = total > BUDGET ? 1 : 0;
} finally {
  await browser.close();
  site.close();
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1).padStart(7)} kB`;
}
