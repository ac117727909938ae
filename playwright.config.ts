import { defineConfig, devices } from '@playwright/test';
import { CHROMIUM_ARGS, chromiumPath } from './tools/chromium.mjs';

const launchOptions = { executablePath: await chromiumPath(), args: [...CHROMIUM_ARGS, '--autoplay-policy=no-user-gesture-required'] };
/** Another one where several trees are tested side by side. */
const port = process.env['TEST_PORT'] ?? '4174';
const desktop = { ...devices['Desktop Chrome'], launchOptions, viewport: { width: 1280, height: 720 } };
const phone = { ...devices['Pixel 7'], launchOptions, viewport: { width: 390, height: 844 }, deviceScaleFactor: 1 };

export default defineConfig({
  testDir: 'tests/e2e',
  fullyParallel: true,
  // One more than the cores: pages often wait for a frame.
  workers: 3,
  timeout: 180_000,
  expect: { timeout: 10_000 },
  // The browser itself may fall at its start on a small machine; a test that fails for a reason of ours fails twice.
  retries: 1,
  forbidOnly: !!process.env['CI'],
  reporter: [['line']],
  // Still pictures cost the slow software renderer little; the tests of motion ask for it.
  // Whether it works offline has tests of its own; the others need not store the whole game first.
  use: { serviceWorkers: 'block', baseURL: `http://127.0.0.1:${port}`, launchOptions, trace: 'off', contextOptions: { reducedMotion: 'reduce' } },
  projects: [
    { name: 'desktop', use: desktop, grepInvert: /@phone/ },
    { name: 'phone', use: phone, grep: /@phone/ },
  ],
  webServer: {
    command: `npx vite preview --host 127.0.0.1 --port ${port} --strictPort`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
});
