import { Page } from '../site/page.tsx'
import { serveMissing } from '../site/serve/page.ts'
import type { Scriptless } from '../site/serve/scriptless.ts'

export const config: Scriptless = { unstable_runtimeJS: false }

/** Every address that is nobody's. Next's own page for them would carry scripts. */
export const getServerSideProps = serveMissing

export default Page
