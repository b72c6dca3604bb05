import { readHandout } from '../../../../published/read/handout.ts'
import { Page } from '../../../../site/page.tsx'
import { handoutPath } from '../../../../site/screens/addresses.ts'
import { servePage } from '../../../../site/serve/page.ts'
import type { Scriptless } from '../../../../site/serve/scriptless.ts'

export const config: Scriptless = { unstable_runtimeJS: false }

export const getServerSideProps = servePage(async ({ locale, slug }) => {
  const outcome = await readHandout(locale, slug)
  if (outcome?.kind === 'moved') return { redirect: handoutPath(locale, outcome.slug) }
  return { screen: outcome ?? { kind: 'not-found' } }
})

export default Page
