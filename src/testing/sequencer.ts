import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that start programs or servers of their own take longest. */
const STARTS_PROGRAMS = /runStart|spawn\(|actAlone|openCluster|startTestCluster|migrateDatabase/

/**
 * The order of test files is chance, so that none can rest on what another left in the process;
 * `--sequence.seed` repeats it. Those that take long begin first, so that no worker ends alone. The
 * files of a project stay together: a worker that changes its project begins anew.
 */
export class Sequencer extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { root, sequence } = this.ctx.config
    const rank = ({ project, moduleId }: TestSpecification) => {
      const isLong = STARTS_PROGRAMS.test(readFileSync(moduleId, 'utf8'))
      const named = `${sequence.seed} ${relative(root, moduleId)}`
      const chance = createHash('sha256').update(named).digest('hex')
      return `${project.name} ${isLong ? 'first' : 'later'} ${chance}`
    }
    this.ctx.logger.log(`The order of the files is that of --sequence.seed=${sequence.seed}`)
    const ranks = new Map(files.map((file) => [file, rank(file)]))
    return [...files].sort((one, other) => (ranks.get(one)! < ranks.get(other)! ? -1 : 1))
  }
}
