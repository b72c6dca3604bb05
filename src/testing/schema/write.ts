import { writeMigrationIndex } from '../../server/database/migration-index.ts'
import { startTestCluster } from '../cluster.ts'
import { TEMPLATE } from '../template.ts'
import { writeGenerated } from './generate.ts'

// Part of npm run generate: the list of the migrations, and what they make of an empty database.
await writeMigrationIndex()
const cluster = await startTestCluster()
try {
  await writeGenerated(cluster.of(TEMPLATE))
} finally {
  await cluster.stop()
}
