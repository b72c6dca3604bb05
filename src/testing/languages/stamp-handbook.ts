import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { madeFrom } from '../../cms/desk/handbook/text-in.ts'
import { DEFAULT_LOCALE, LOCALE_CODES } from '../../i18n/locales.ts'
import { ROOT } from '../source-files.ts'

/**
 * Says of every translated handbook that it was made from the English one of today. Run it after you
 * have brought the translations up to date: until then the desk shows the changed parts in English.
 */
const docs = join(ROOT, 'docs')
const made: Record<string, Record<string, unknown>> = {}
for (const code of LOCALE_CODES.filter((each) => each !== DEFAULT_LOCALE))
  for (const name of ['editors', 'translators'])
    if (existsSync(join(docs, 'handbook', code, `${name}.md`)))
      (made[code] ??= {})[name] = madeFrom(readFileSync(join(docs, `${name}.md`), 'utf8'))
writeFileSync(join(docs, 'handbook/made-from.json'), `${JSON.stringify(made, null, 1)}\n`)
