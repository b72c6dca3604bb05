import { localeFacts } from '../i18n/locales.ts'
import { readFrame, readLocales } from '../published/read/frame.ts'
import { readListedCards } from '../published/read/question-cards.ts'
import { llmsTxt, type LlmsLanguage } from '../site/machine-readable/llms-txt.ts'
import { publicOrigin } from '../site/screens/addresses.ts'
import { mayListUnreviewed } from '../site/screens/unreviewed.ts'
import { serveFile } from '../site/serve/file.ts'
import type { Scriptless } from '../site/serve/scriptless.ts'

/** Of a language. */
const MAX_QUESTIONS = 500

export const config: Scriptless = { unstable_runtimeJS: false }

export const getServerSideProps = serveFile(async () => {
  const languages: LlmsLanguage[] = []
  for (const locale of await readLocales()) {
    const [frame, questions] = await Promise.all([
      readFrame(locale),
      readListedCards(locale, MAX_QUESTIONS, { unreviewed: mayListUnreviewed() }),
    ])
    if (frame && questions)
      languages.push({ locale, name: localeFacts(locale).name, frame, questions })
  }
  return { type: 'text/plain', body: llmsTxt(languages, publicOrigin()) }
})

const EmptyPage = () => null

export default EmptyPage
