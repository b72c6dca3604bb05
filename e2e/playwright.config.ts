import { defineConfig } from 'playwright/test'
import { chromium } from './support/chromium.ts'

/**
 * Journeys against production servers, one for each worker: a browser waits more than it works. The
 * journeys of a worker share a database, so they run one after the other.
 */
export default defineConfig({
  testDir: '.',
  testIgnore: ['e2e/upgrade/**', ...(process.env.ATTUNE_PICTURES ? [] : ['pictures.spec.ts'])],
  outputDir: './.results',
  globalSetup: './support/global-setup.ts',
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [['list'], ['json']] : [['list']],
  use: {
    locale: 'en-GB',
    timezoneId: 'UTC',
    // Pictures of every step would make the desk’s tests half as slow again.
    trace: { mode: 'retain-on-failure', snapshots: false, screenshots: false },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: chromium(),
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
