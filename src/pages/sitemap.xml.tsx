import { readSitemapParts } from '../published/read/sitemap.ts'
import { sitemapIndexXml } from '../site/machine-readable/sitemap.ts'
import { publicOrigin } from '../site/screens/addresses.ts'
import { serveFile } from '../site/serve/file.ts'
import type { Scriptless } from '../site/serve/scriptless.ts'

export const config: Scriptless = { unstable_runtimeJS: false }

export const getServerSideProps = serveFile(async () => {
  const parts = await readSitemapParts()
  return parts && { type: 'application/xml', body: sitemapIndexXml(parts, publicOrigin()) }
})

const EmptyPage = () => null

export default EmptyPage
