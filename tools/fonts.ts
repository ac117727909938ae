// Cuts the typeface down to the characters the game uses (its texts and levels), so that Japanese costs a few dozen kilobytes
// and no text waits for many slices. Other characters, in shared files, fall back to the system's own type.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import subsetFont from 'subset-font';

const root = path.resolve(import.meta.dirname, '..');
const source = path.join(root, 'node_modules/@fontsource/m-plus-rounded-1c/files');
const weights = [400, 700] as const;
/** Latin letters come in their own file, which every language needs first. */
const isLatin = (character: string): boolean => character < '\u0250' || /[–—‘’“”†…€™−≤≥×·↑↓→←]/.test(character);

export function charactersInUse(): string {
  const files = [
    ...readdirSync(path.join(root, 'src/i18n'), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(tsx?|json)$/.test(name))
      .map((name) => path.join(root, 'src/i18n', name)),
    path.join(root, 'src/levels/chapters.ts'),
    ...readdirSync(path.join(root, 'src/lesson/ready')).map((name) => path.join(root, 'src/lesson/ready', name)),
    ...readdirSync(path.join(root, 'levels'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json') && !name.startsWith('schema'))
      .map((name) => path.join(root, 'levels', name)),
    ...readdirSync(path.join(root, 'gallery')).map((name) => path.join(root, 'gallery', name)),
  ];
  const used = new Set(files.map((file) => readFileSync(file, 'utf8')).join(''));
  for (let code = 0x20; code < 0x7f; code++) used.add(String.fromCharCode(code));
  // All kana and full-width figures, so that a small change of a text needs no new file.
  for (let code = 0x3041; code <= 0x30ff; code++) used.add(String.fromCharCode(code));
  for (let code = 0xff10; code <= 0xff19; code++) used.add(String.fromCharCode(code));
  for (const character of 'あ✓✗↕−×·≤≥½¼、。「」（）：！？…〜') used.add(character);
  return [...used]
    .filter((character) => character >= ' ')
    .sort()
    .join('');
}

export async function cutFonts(): Promise<void> {
  const used = Array.from(charactersInUse());
  for (const weight of weights) {
    for (const [script, from] of [
      ['latin', 'latin'],
      ['japanese', 'japanese'],
    ] as const) {
      const text = used.filter((character) => isLatin(character) === (script === 'latin')).join('');
      const font = readFileSync(path.join(source, `m-plus-rounded-1c-${from}-${weight}-normal.woff2`));
      const cut = await subsetFont(font, text, { targetFormat: 'woff2' });
      writeFileSync(path.join(root, `assets/fonts/${script}-${weight}.woff2`), cut);
      console.log(`${script}-${weight}.woff2 ${cut.length} bytes, ${Array.from(text).length} characters`);
    }
  }
  // The button that offers Japanese needs one letter of it; for that alone no whole script is fetched.
  const all = readFileSync(path.join(source, 'm-plus-rounded-1c-japanese-400-normal.woff2'));
  writeFileSync(path.join(root, 'assets/fonts/a-400.woff2'), await subsetFont(all, 'あ', { targetFormat: 'woff2' }));
  const japanese = used.filter((character) => !isLatin(character)).join('');
  writeFileSync(path.join(root, 'assets/fonts/japanese.txt'), `${japanese}\n`);
}

if (process.argv[1] === import.meta.filename) await cutFonts();
