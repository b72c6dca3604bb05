import { redirectToBestLanguage } from '../site/serve/best-language.ts'
import type { Scriptless } from '../site/serve/scriptless.ts'

export const config: Scriptless = { unstable_runtimeJS: false }

export const getServerSideProps = redirectToBestLanguage(() => '')

const EmptyPage = () => null

export default EmptyPage
