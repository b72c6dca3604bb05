import { freezeNewMigrations } from '../../server/database/frozen-migrations.ts'
import { writeMigrationIndex } from '../../server/database/migration-index.ts'
import { startTestCluster } from '../cluster.ts'
import { TEMPLATE } from '../template.ts'
import { writeGenerated } from './generate.ts'

// Part of npm run generate: the lists of the migrations, and what they make of an empty database.
await writeMigrationIndex()
await freezeNewMigrations()
const cluster = await startTestCluster()
try {
  await writeGenerated(cluster.of(TEMPLATE))
} finally {
  await cluster.stop()
}
