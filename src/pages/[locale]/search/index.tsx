import { Page } from '../../../site/page.tsx'
import { serveSearchPage } from '../../../site/search-page.tsx'
import type { Scriptless } from '../../../site/serve/scriptless.ts'

export const config: Scriptless = { unstable_runtimeJS: false }

export const getServerSideProps = serveSearchPage

export default Page
