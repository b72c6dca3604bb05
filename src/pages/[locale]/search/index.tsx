import { Page } from '../../../site/page.tsx'
import type { Scriptless } from '../../../site/serve/scriptless.ts'
import { serveSearch } from '../../../site/serve/search.ts'

export const config: Scriptless = { unstable_runtimeJS: false }

export const getServerSideProps = serveSearch

export default Page
