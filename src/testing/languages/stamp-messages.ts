import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../source-files.ts'
import { messagesMadeFrom } from './messages-made-from.ts'

/**
 * Says that every translated message says what the English one says today. Run it after you have
 * looked at the translations of the messages that a test names.
 */
writeFileSync(
  join(ROOT, 'src/i18n/languages/made-from.json'),
  `${JSON.stringify(messagesMadeFrom(), null, 2)}\n`,
)
