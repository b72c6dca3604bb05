import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('../..', import.meta.url))
const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

export default defineConfig({
  root,
  resolve: { alias: { '@payload-config': `${root}payload.config.ts` } },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'seed/**/*.test.ts', 'bench/**/*.test.ts'],
    globalSetup: [path('./global-setup.ts')],
    setupFiles: [path('./setup.ts')],
    env: {
      TZ: 'UTC',
      PAYLOAD_SECRET: 'for-tests-only-for-tests-only-for-tests',
      NEXTAUTH_SECRET: 'for-tests-only-for-tests-only-for-test2',
      PUBLIC_URL: 'http://localhost:3000',
    },
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    restoreMocks: true,
  },
})
