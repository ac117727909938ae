// The browsers of this machine, each opened on one page without a driver; it is closed once the page has reported.
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { CHROMIUM_ARGS, chromiumPath } from '../chromium.mjs';

export interface Browser {
  readonly name: string;
  /** Undefined when this machine has none. */
  readonly program: string | undefined;
  readonly needsDisplay: boolean;
  readonly args: (url: string, profile: string) => string[];
}

export async function findBrowsers(): Promise<Browser[]> {
  const chromium = await chromiumPath().catch(() => undefined);
  return [
    {
      name: 'chromium',
      program: existing(chromium),
      needsDisplay: false,
      args: (url, profile) => [
        '--headless',
        '--no-sandbox',
        ...CHROMIUM_ARGS,
        `--user-data-dir=${profile}`,
        '--remote-debugging-port=0',
        url,
      ],
    },
    {
      name: 'firefox',
      program: existing(process.env['FIREFOX'] ?? '/usr/bin/firefox-esr'),
      needsDisplay: true,
      args: (url, profile) => ['--no-remote', '--profile', profile, url],
    },
    {
      name: 'webkit',
      program: existing(process.env['WEBKIT'] ?? findMiniBrowser()),
      needsDisplay: true,
      args: (url) => ['--private', url],
    },
  ];
}

function existing(program: string | undefined): string | undefined {
  return program !== undefined && existsSync(program) ? program : undefined;
}

/** Debian keeps it at /usr/lib/<machine>/webkit2gtk-4.<n>/MiniBrowser. */
function findMiniBrowser(): string | undefined {
  const folders = existsSync('/usr/lib') ? readdirSync('/usr/lib').filter((name) => name.endsWith('-linux-gnu')) : [];
  const programs = folders.flatMap((machine) =>
    ['4.1', '4.0', '6.0'].map((version) => `/usr/lib/${machine}/webkit2gtk-${version}/MiniBrowser`),
  );
  return programs.find((program) => existsSync(program));
}

export interface Display {
  readonly name: string;
  readonly stop: () => void;
}

/** The machine's own display, or a virtual one; undefined when there is neither. */
export async function openDisplay(): Promise<Display | undefined> {
  const own = process.env['DISPLAY'];
  if (own) return { name: own, stop: () => undefined };
  if (!existsSync('/usr/bin/Xvfb')) return undefined;
  const server = spawn('/usr/bin/Xvfb', ['-displayfd', '3', '-screen', '0', '1280x800x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    server.stdio[3]?.once('data', (data: Buffer) => resolve(data.toString().trim()));
    server.once('error', reject);
  });
  return { name: `:${number}`, stop: () => void server.kill() };
}

/** Opens the page, waits for its report or for `patienceMs`, and closes the browser with all its children. */
export async function visit<T>(
  browser: Browser,
  url: string,
  display: Display | undefined,
  report: Promise<T>,
  patienceMs: number,
): Promise<T | undefined> {
  const profile = mkdtempSync(join(tmpdir(), `hibana-${browser.name}-`));
  const environment = {
    ...process.env,
    HOME: profile,
    DISPLAY: display?.name,
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    MOZ_CRASHREPORTER_DISABLE: '1',
    NO_AT_BRIDGE: '1',
  };
  const child = spawn(browser.program!, browser.args(url, profile), { detached: true, stdio: 'ignore', env: environment });
  child.once('error', () => undefined);
  const result = await Promise.race([report, wait(patienceMs, undefined, { ref: false })]);
  await close(child);
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  return result;
}

async function close(child: ChildProcess): Promise<void> {
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, signal);
    } catch {
      return; // The whole group has gone.
    }
    await wait(700);
  }
}
