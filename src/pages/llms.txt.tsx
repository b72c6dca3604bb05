import { localeFacts } from '../i18n/locales.ts'
import { readFrame, readLocales } from '../published/read/frame.ts'
import { readHome } from '../published/read/home.ts'
import { llmsTxt, type LlmsLanguage } from '../site/machine-readable/llms-txt.ts'
import { publicOrigin } from '../site/screens/addresses.ts'
import { serveFile } from '../site/serve/file.ts'
import type { Scriptless } from '../site/serve/scriptless.ts'

export const config: Scriptless = { unstable_runtimeJS: false }

export const getServerSideProps = serveFile(async () => {
  const languages: LlmsLanguage[] = []
  for (const locale of await readLocales()) {
    const [frame, home] = await Promise.all([readFrame(locale), readHome(locale)])
    if (frame && home)
      languages.push({ locale, name: localeFacts(locale).name, frame, questions: home.questions })
  }
  return { type: 'text/plain', body: llmsTxt(languages, publicOrigin()) }
})

const EmptyPage = () => null

export default EmptyPage
