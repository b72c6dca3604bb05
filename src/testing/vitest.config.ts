import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { Sequencer } from './sequencer.ts'
import { useTemporaryFolder } from './temporary-folder.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

useTemporaryFolder()

const tests = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', 'src', 'seed', 'bench'],
  { cwd: root, encoding: 'utf8' },
)
  .split('\n')
  .filter((name) => /\.test\.tsx?$/.test(name) && existsSync(join(root, name)))
/** A test that opens a test database says so by what it imports. */
const usesDatabase = (name: string) =>
  /from '[./]+(src\/)?(testing\/)?(payload|old-database)\.ts'|startTestCluster|startReplicatedCluster|openCluster|runStart/.test(
    readFileSync(join(root, name), 'utf8'),
  )

const shared = {
  root,
  env: {
    TZ: 'UTC',
    LOG_LEVEL: 'error',
    PAYLOAD_SECRET: 'for-tests-only-for-tests-only-for-tests',
    NEXTAUTH_SECRET: 'for-tests-only-for-tests-only-for-test2',
    PUBLIC_URL: 'http://localhost:3000',
  },
  pool: 'forks' as const,
  isolate: false,
  setupFiles: [path('./setup.ts')],
  testTimeout: 60_000,
  hookTimeout: 120_000,
  restoreMocks: true,
}

export default defineConfig({
  root,
  resolve: { alias: { '@payload-config': join(root, 'payload.config.ts') } },
  test: {
    maxWorkers: 3,
    sequence: { sequencer: Sequencer, seed: Date.now() % 1_000_000 },
    projects: [
      {
        extends: true,
        test: { ...shared, name: 'rules', include: tests.filter((name) => !usesDatabase(name)) },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'database',
          include: tests.filter(usesDatabase),
          globalSetup: [path('./global-setup.ts')],
          setupFiles: [path('./setup.ts'), path('./setup-database.ts')],
        },
      },
    ],
  },
})
