import { Page } from '../../../site/page.tsx'
import type { Scriptless } from '../../../site/serve/scriptless.ts'
import { serveSealedSearch } from '../../../site/serve/search.ts'

export const config: Scriptless = { unstable_runtimeJS: false }

export const getServerSideProps = serveSealedSearch

export default Page
