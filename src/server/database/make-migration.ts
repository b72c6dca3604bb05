import { spawnSync } from 'node:child_process'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ROOT } from '../paths.ts'
import { writeMigrationIndex } from './migration-index.ts'
import { MIGRATIONS_FOLDER } from './migrations.ts'

/**
 * `npm run migration -- NAME`: Payload writes a migration for the changes of the collections and a
 * snapshot of their schema. This moves the migration into the folder of its day and deletes all
 * snapshots but the newest, because Payload compares with no other.
 */
const environment = {
  PAYLOAD_SECRET: 'only-to-generate-a-migration-from',
  DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing',
}
const { status } = spawnSync(
  join(ROOT, 'node_modules/.bin/payload'),
  ['migrate:create', ...process.argv.slice(2)],
  { cwd: ROOT, env: { ...process.env, ...environment }, stdio: 'inherit' },
)
const names = (await readdir(MIGRATIONS_FOLDER)).filter((name) => /^\d{8}_/.test(name))
for (const name of names.filter((each) => each.endsWith('.ts'))) {
  const day = join(MIGRATIONS_FOLDER, name.replace(/^(\d{4})(\d{2})(\d{2}).*/, '$1-$2-$3'))
  await mkdir(day, { recursive: true })
  await rename(join(MIGRATIONS_FOLDER, name), join(day, name))
  console.log(
    `${join(day, name)} is written. Check it, then run npm run generate, which updates schema.sql and the row types.`,
  )
}
for (const snapshot of names
  .filter((each) => each.endsWith('.json'))
  .sort()
  .slice(0, -1))
  await rm(join(MIGRATIONS_FOLDER, snapshot))
await writeMigrationIndex()
process.exit(status ?? 1)
