import { readHome } from '../../published/read/home.ts'
import { Page } from '../../site/page.tsx'
import { servePage } from '../../site/serve/page.ts'
import type { Scriptless } from '../../site/serve/scriptless.ts'

export const config: Scriptless = { unstable_runtimeJS: false }

export const getServerSideProps = servePage(async ({ locale }) => {
  const view = await readHome(locale)
  return { screen: view ? { kind: 'home', view } : { kind: 'not-found' } }
})

export default Page
