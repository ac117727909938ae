// The linter holds the rules of the house; here it is shown a wrong file for each and must say why.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

interface Wrong {
  readonly file: string;
  readonly line: string;
  readonly says: string;
}

const wrong: readonly Wrong[] = [
  { file: 'src/core/rounds/a.ts', line: `import '../../views/board/scene.ts';`, says: 'The core knows no screen' },
  { file: 'src/import/x.ts', line: "import '../session/session.ts';", says: 'Imports turn another program' },
  { file: 'src/core/b.ts', line: `import 'pixi.js';`, says: 'The core knows no screen' },
  { file: 'src/core/c.ts', line: `export const e = Math.exp(1);`, says: 'take it from core/math.ts' },
  { file: 'src/core/d.ts', line: `export const r = Math.random();`, says: 'cannot be replayed' },
  { file: 'src/session/e.ts', line: `export const now = Date.now();`, says: 'no time but its ticks' },
  { file: 'src/session/f.ts', line: `import '../panels/Settings.tsx';`, says: 'without a screen' },
  { file: 'src/levels/g.ts', line: `import '../session/session.ts';`, says: 'know nothing of an attempt' },
  { file: 'src/levels/h.ts', line: `setTimeout(() => undefined, 1);`, says: 'no timers' },
  { file: 'src/levels/i.ts', line: `console.log('solved');`, says: 'Nothing is logged here' },
  { file: 'src/files/j.ts', line: `import 'idb';`, says: 'Files turn bytes into data' },
  { file: 'src/views/formula/k.ts', line: `import 'pixi.js';`, says: 'only views/board knows pixi.js' },
  { file: 'src/views/board/l.ts', line: `import '../../panels/Settings.tsx';`, says: 'send as a command' },
  { file: 'src/panels/m.ts', line: `import '../sound/player.ts';`, says: 'through the app' },
  { file: 'src/sound/n.ts', line: `import 'howler/dist/howler.core.min.js';`, says: 'only sound/player.ts knows howler' },
  { file: 'src/i18n/o.ts', line: `import '../core/circuit.ts';`, says: 'Words know nothing of the game' },
  { file: 'src/lesson/p.ts', line: `import 'preact';`, says: 'A lesson is data' },
  { file: 'src/lesson/t.ts', line: `export const r = Math.random();`, says: 'cannot be replayed' },
  { file: 'src/storage/q.ts', line: `import '../session/session.ts';`, says: 'Storage keeps progress' },
  { file: 'src/app/r.ts', line: `import 'howler';`, says: 'howler to sound/player.ts' },
  { file: 'src/cli/s.ts', line: `import '../views/board/scene.ts';`, says: 'runs without a browser' },
];

const right: readonly (readonly [file: string, line: string])[] = [
  ['src/core/rounds/t.ts', `import '../u.ts';\nimport 'seedrandom/lib/alea';\nimport '@stdlib/math-base-special-exp';`],
  ['src/levels/prove.ts', `import '../session/replay.ts';\nimport 'highs';\nexport const at = performance.now();`],
  ['src/lesson/x.ts', `import '../core/circuit.ts';\nimport '../levels/level.ts';`],
  ['src/views/board/u.ts', `import 'pixi.js';\nimport '../../session/session.ts';`],
  ['src/sound/player.ts', `import 'howler/dist/howler.core.min.js';`],
  ['src/storage/v.ts', `import 'idb';\nimport '../files/progress.ts';`],
  ['src/app/w.ts', `import '../sound/player.ts';\nimport '../storage/store.ts';`],
];

interface Diagnostic {
  readonly filename: string;
  readonly message: string;
  readonly help?: string;
}

describe('the house rules', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'hibana-house-'));
  let found: readonly Diagnostic[] = [];

  beforeAll(() => {
    copyFileSync('.oxlintrc.json', path.join(folder, '.oxlintrc.json'));
    for (const [file, text] of [...wrong.map((one) => [one.file, one.line] as const), ...right]) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), `${text}\n`);
    }
    const { stdout } = spawnSync(path.resolve('node_modules/.bin/oxlint'), ['--format', 'json'], { cwd: folder, encoding: 'utf8' });
    found = (JSON.parse(stdout) as { diagnostics: Diagnostic[] }).diagnostics;
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(wrong)('$file may not say $line', ({ file, says }) => {
    const said = found.filter(({ filename }) => filename === file).map(({ message, help }) => `${message} ${help}`);
    expect(said).toEqual([expect.stringContaining(says)]);
  });

  test('what is right is not complained about', () => {
    expect(found.filter(({ filename }) => right.some(([file]) => file === filename))).toEqual([]);
  });
});
