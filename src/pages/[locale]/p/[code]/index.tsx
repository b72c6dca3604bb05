import { Page } from '../../../../site/page.tsx'
import { servePack } from '../../../../site/serve/pack.ts'
import type { Scriptless } from '../../../../site/serve/scriptless.ts'

export const config: Scriptless = { unstable_runtimeJS: false }

export const getServerSideProps = servePack

export default Page
