import { isLocale } from '../../i18n/locales.ts'
import { readFeed } from '../../published/read/feed.ts'
import { readFrame } from '../../published/read/frame.ts'
import { feedXml } from '../../site/machine-readable/feed.ts'
import { publicOrigin } from '../../site/screens/addresses.ts'
import { serveFile } from '../../site/serve/file.ts'
import type { Scriptless } from '../../site/serve/scriptless.ts'

export const config: Scriptless = { unstable_runtimeJS: false }

export const getServerSideProps = serveFile(async ({ params }) => {
  const locale = params?.locale
  if (!isLocale(locale)) return null
  const [items, frame] = [await readFeed(locale), await readFrame(locale)]
  return items && frame?.locales.includes(locale)
    ? {
        type: 'application/atom+xml',
        body: feedXml(items, frame, locale, publicOrigin()),
        headers: { 'Content-Language': locale },
      }
    : null
})

const EmptyPage = () => null

export default EmptyPage
