// The whole of `npm test`: types, lint and format; unit tests and level proofs; the build; play in a real browser.
// Types, lint, format and build count as one check each; the last line adds everything up.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);
const reports = 'node_modules/.cache/reports';
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

/** @type {Count} */
const total = { passed: 0, failed: 0, skipped: 0 };

await Promise.all([check('types', ['tsc --noEmit', 'tsc -p tsconfig.pure.json']), check('lint', ['oxlint --type-aware'])]);
await check('format', ['prettier --check --log-level warn src tests tools']);
await runVitest();
const isBuilt = await check('build', ['vite build']);
if (!existsSync('playwright.config.ts')) say('browser: no playwright.config.ts');
else if (isBuilt) await runPlaywright();
else say('browser: not run, the build failed');

const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
say(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed > 0 ? 1 : 0;

/**
 * One check of one or more commands; what they print is shown in one piece, with a line that names the check.
 * @param {string} name
 * @param {string[]} commands
 */
async function check(name, commands) {
  let output = '';
  let isRight = true;
  for (const command of commands) {
    const { code, text } = await run(command, 'pipe');
    output += text;
    isRight &&= code === 0;
  }
  if (!isRight || name === 'build') process.stdout.write(output);
  say(`${name}: ${isRight ? 'passed' : 'FAILED'}`);
  add({ passed: Number(isRight), failed: Number(!isRight), skipped: 0 });
  return isRight;
}

async function runVitest() {
  const file = `${reports}/vitest.json`;
  const { code } = await run(`vitest run --reporter=default --reporter=json --outputFile.json=${file}`, 'inherit');
  const report = readReport(file);
  addRun(
    code,
    report && { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests + report.numTodoTests },
  );
}

async function runPlaywright() {
  const file = `${reports}/playwright.json`;
  const { code } = await run('playwright test --reporter=list,json', 'inherit', { PLAYWRIGHT_JSON_OUTPUT_NAME: file });
  const stats = readReport(file)?.stats;
  addRun(code, stats && { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped });
}

/**
 * A runner that fails without a failed test (a file that does not load, no report at all) counts as one failure.
 * @param {number} code
 * @param {Count | undefined} count
 */
function addRun(code, count) {
  const { passed, failed, skipped: left } = count ?? { passed: 0, failed: 0, skipped: 0 };
  add({ passed, failed: failed === 0 && (code !== 0 || !count) ? 1 : failed, skipped: left });
}

/** @param {Count} count */
function add(count) {
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped += count.skipped;
}

/** @param {string} file */
function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/**
 * Runs a program of node_modules/.bin and waits for its end.
 * @param {string} command
 * @param {'pipe' | 'inherit'} output
 * @param {Record<string, string>} [environment]
 * @returns {Promise<{ code: number, text: string }>}
 */
function run(command, output, environment = {}) {
  const [program = '', ...options] = command.split(' ');
  return new Promise((resolve) => {
    const child = spawn(path.join('node_modules/.bin', program), options, {
      stdio: ['ignore', output, output],
      env: { ...process.env, ...environment },
    });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => (text += data));
    child.on('error', (error) => resolve({ code: 1, text: `${text}${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, text }));
  });
}

/** @param {string} line */
function say(line) {
  process.stdout.write(`${line}\n`);
}
