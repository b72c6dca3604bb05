import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { codeMap } from './architecture.ts'
import { ROOT } from './source-files.ts'

const path = join(ROOT, 'README.md')
const TABLE = /\| layer \| \w+ \| what[^]*?(?=\n\n)/
writeFileSync(
  path,
  readFileSync(path, 'utf8').replace(TABLE, () => codeMap()),
)
