import { publicOrigin } from '../site/screens/addresses.ts'
import { serveFile } from '../site/serve/file.ts'
import type { Scriptless } from '../site/serve/scriptless.ts'

export const config: Scriptless = { unstable_runtimeJS: false }

export const getServerSideProps = serveFile(async () => ({
  type: 'text/plain',
  body: `User-agent: *\nDisallow: /admin\nDisallow: /api/\nDisallow: /preview/\nDisallow: /sign-in\nDisallow: /*/search\n\nSitemap: ${publicOrigin()}/sitemap.xml\n`,
}))

const EmptyPage = () => null

export default EmptyPage
