import { readTopic } from '../../../published/read/topic.ts'
import { Page } from '../../../site/page.tsx'
import { topicPath } from '../../../site/screens/addresses.ts'
import { servePage } from '../../../site/serve/page.ts'
import type { Scriptless } from '../../../site/serve/scriptless.ts'

export const config: Scriptless = { unstable_runtimeJS: false }

export const getServerSideProps = servePage(async ({ locale, slug }) => {
  const outcome = await readTopic(locale, slug)
  if (outcome?.kind === 'moved') return { redirect: topicPath(locale, outcome.slug) }
  return { screen: outcome ?? { kind: 'not-found' } }
})

export default Page
