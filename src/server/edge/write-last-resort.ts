import { writeFileSync } from 'node:fs'
import { lastResortRules } from './last-resort.ts'

// For `npm run generate`.
writeFileSync(new URL('./last-resort.vcl', import.meta.url), lastResortRules())
