import { Page } from '../../../site/page.tsx'
import { serveResults } from '../../../site/search-page.tsx'
import type { Scriptless } from '../../../site/serve/scriptless.ts'

export const config: Scriptless = { unstable_runtimeJS: false }

export const getServerSideProps = serveResults

export default Page
