import { redirectToPack } from '../../../site/serve/pack.ts'
import type { Scriptless } from '../../../site/serve/scriptless.ts'

export const config: Scriptless = { unstable_runtimeJS: false }

export const getServerSideProps = redirectToPack

const EmptyPage = () => null

export default EmptyPage
