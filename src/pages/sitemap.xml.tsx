import { readLocales } from '../published/read-frame.ts'
import { readSitemap } from '../published/read-sitemap.ts'
import { publicOrigin } from '../site/addresses.ts'
import { serveFile } from '../site/serve-file.ts'
import { sitemapXml } from '../site/sitemap.ts'
import type { Scriptless } from '../site/scriptless.ts'

export const config: Scriptless = { unstable_runtimeJS: false }

export const getServerSideProps = serveFile(async () => {
  const sitemap = await readSitemap()
  return sitemap && { type: 'application/xml', body: sitemapXml(sitemap, await readLocales(), publicOrigin()) }
})

const Nothing = () => null

export default Nothing
