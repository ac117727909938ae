// `npm run icons`: the icons of the installed game, drawn from public/icon.svg.
import { readFileSync, writeFileSync } from 'node:fs';
import { launchBrowser } from './site.ts';

const drawing = readFileSync('public/icon.svg', 'utf8');
/** Where the system cuts its own shape, the drawing keeps to the middle and the ground fills the square. */
const maskable = drawing
  .replace('viewBox="0 0 64 64"', 'viewBox="-8 -8 80 80"')
  .replace(/<rect [^>]*\/>/, '<rect x="-8" y="-8" width="80" height="80" fill="#0d1a47"/>');

const browser = await launchBrowser();
const page = await browser.newPage();
for (const [name, size, svg] of [
  ['icon-180', 180, maskable],
  ['icon-192', 192, drawing],
  ['icon-512', 512, drawing],
  ['icon-maskable-512', 512, maskable],
] as const) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<body style="margin:0">${svg.replace('<svg ', `<svg width="${size}" height="${size}" style="display:block" `)}</body>`,
  );
  writeFileSync(`public/${name}.png`, await page.screenshot({ omitBackground: true }));
}
await browser.close();
