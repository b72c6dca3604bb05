import { redirectToBestLanguage } from '../../site/serve/best-language.ts'
import type { Scriptless } from '../../site/serve/scriptless.ts'

export const config: Scriptless = { unstable_runtimeJS: false }

/** The short address of an answer, for every language. */
export const getServerSideProps = redirectToBestLanguage(
  ({ params }) => `/a/${encodeURIComponent(String(params?.number))}`,
)

const EmptyPage = () => null

export default EmptyPage
