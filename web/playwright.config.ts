import { defineConfig } from '@playwright/test';

const { PETASEHAT_URL, PETASEHAT_EMPTY_URL, CHROMIUM } = process.env;

/**
 * The tests need a server that runs on the demo, and one on an empty store that they fill; scripts/test
 * starts both and names them here.
 */
export default defineConfig({
  testDir: 'e2e',
  timeout: 30_000,
  fullyParallel: false,
  workers: 1,
  forbidOnly: true,
  projects: [
    { name: 'demo', testIgnore: 'empty.spec.ts' },
    { name: 'empty', testMatch: 'empty.spec.ts', use: { baseURL: PETASEHAT_EMPTY_URL } },
  ],
  use: {
    baseURL: PETASEHAT_URL ?? 'http://127.0.0.1:8080',
    viewport: { width: 1366, height: 768 },
    locale: 'id-ID',
    timezoneId: 'Asia/Jayapura',
    launchOptions: {
      executablePath: CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
