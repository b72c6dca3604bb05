import { readLocales } from '../published/read/frame.ts'
import { readSitemap } from '../published/read/sitemap.ts'
import { sitemapXml } from '../site/machine-readable/sitemap.ts'
import { publicOrigin } from '../site/screens/addresses.ts'
import { serveFile } from '../site/serve/file.ts'
import type { Scriptless } from '../site/serve/scriptless.ts'

export const config: Scriptless = { unstable_runtimeJS: false }

export const getServerSideProps = serveFile(async () => {
  const sitemap = await readSitemap()
  return (
    sitemap && {
      type: 'application/xml',
      body: sitemapXml(sitemap, await readLocales(), publicOrigin()),
    }
  )
})

const EmptyPage = () => null

export default EmptyPage
