import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../source-files.ts'
import { registers } from './registers.ts'

// First part of npm run generate: the others load the registers.
for (const [path, text] of registers()) writeFileSync(join(ROOT, path), text)
