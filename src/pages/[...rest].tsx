import { Page } from '../site/page.tsx'
import { serveNotFound } from '../site/serve/page.ts'
import type { Scriptless } from '../site/serve/scriptless.ts'

export const config: Scriptless = { unstable_runtimeJS: false }

/** All addresses that no page has. Next's own page for them would have scripts. */
export const getServerSideProps = serveNotFound

export default Page
