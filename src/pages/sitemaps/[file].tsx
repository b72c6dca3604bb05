import type { GetServerSideProps } from 'next'
import { readLocales } from '../../published/read/frame.ts'
import {
  readSitemapPart,
  readSitemapParts,
  readSitemapTopics,
} from '../../published/read/sitemap.ts'
import {
  SITEMAP_END,
  SITEMAP_START,
  sitemapPagesXml,
  sitemapQuestionsXml,
} from '../../site/machine-readable/sitemap.ts'
import { publicOrigin } from '../../site/screens/addresses.ts'
import { mayListUnreviewed } from '../../site/screens/unreviewed.ts'
import { serveFile } from '../../site/serve/file.ts'
import type { Scriptless } from '../../site/serve/scriptless.ts'
import { serveStream } from '../../site/serve/stream.ts'

export const config: Scriptless = { unstable_runtimeJS: false }

/** `pages.xml`, or `questions-0.xml` and so on. */
export const getServerSideProps: GetServerSideProps = (context) => {
  const file = String(context.params?.file)
  return file === 'pages.xml' ? servePages(context) : serveQuestions(file)(context)
}

const servePages = serveFile(async () => {
  const topics = await readSitemapTopics()
  const body = topics && sitemapPagesXml(topics, await readLocales(), publicOrigin())
  return body === null ? null : { type: 'application/xml', body }
})

const serveQuestions = (file: string) =>
  serveStream('application/xml', async () => {
    const [, number] = /^questions-(0|[1-9]\d{0,5})\.xml$/.exec(file) ?? []
    const part = Number(number)
    return (await readSitemapParts())?.includes(part) ? questionsOf(part) : null
  })

async function* questionsOf(part: number): AsyncGenerator<string> {
  const locales = await readLocales()
  let start = SITEMAP_START
  for await (const questions of readSitemapPart(part, { unreviewed: mayListUnreviewed() })) {
    yield start + sitemapQuestionsXml(questions, locales, publicOrigin())
    start = ''
  }
  yield SITEMAP_END
}

const EmptyPage = () => null

export default EmptyPage
