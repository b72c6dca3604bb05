import { writeFileSync } from 'node:fs'
import { rolesPage } from './describe.ts'

writeFileSync(new URL('../../../docs/roles.md', import.meta.url), rolesPage())
