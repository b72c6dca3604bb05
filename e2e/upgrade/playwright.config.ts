import { defineConfig } from 'playwright/test'

/**
 * npm run test:upgrade: an older version and this one on one database. Not part of `npm test`,
 * because the older version has to be built first, which takes minutes.
 */
export default defineConfig({
  testDir: '.',
  outputDir: '../.results/upgrade',
  globalSetup: './global-setup.ts',
  workers: 1,
  forbidOnly: true,
  retries: 0,
  timeout: 300_000,
  expect: { timeout: 30_000 },
  reporter: 'list',
})
