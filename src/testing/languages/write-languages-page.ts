import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../source-files.ts'
import { languagesPage } from './gaps.ts'

writeFileSync(join(ROOT, 'docs/languages.md'), languagesPage())
