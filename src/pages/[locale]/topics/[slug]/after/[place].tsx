import { readTopic } from '../../../../../published/read/topic.ts'
import { Page } from '../../../../../site/page.tsx'
import { topicPagePath, topicPlaceIn } from '../../../../../site/screens/addresses.ts'
import { servePage } from '../../../../../site/serve/page.ts'
import type { Scriptless } from '../../../../../site/serve/scriptless.ts'

export const config: Scriptless = { unstable_runtimeJS: false }

export const getServerSideProps = servePage(async ({ locale, slug, params }) => {
  const after = topicPlaceIn(params.place)
  if (!after) return { screen: { kind: 'not-found' } }
  const outcome = await readTopic(locale, slug, after)
  if (outcome?.kind === 'moved') return { redirect: topicPagePath(locale, outcome.slug, after) }
  return { screen: outcome ?? { kind: 'not-found' } }
})

export default Page
