import type { ServerResponse } from 'node:http'
import Document, {
  Head,
  Html,
  Main,
  NextScript,
  type DocumentContext,
  type DocumentInitialProps,
} from 'next/document'
import { DEFAULT_LOCALE, isLocale, localeFacts, type Locale } from '../i18n/locales.ts'
import { allowStyle, pageStyle, pageSheet, styleHash } from '../site/page-style.ts'

type Props = DocumentInitialProps & { locale: Locale; style: string }

/** The outermost element: language and direction come from the address, also on error pages. */
class PortalDocument extends Document<Props> {
  static override async getInitialProps(context: DocumentContext): Promise<Props> {
    const first = context.query.locale ?? context.asPath?.split(/[/?#]/)[1]
    const locale = isLocale(first) ? first : DEFAULT_LOCALE
    const props = await Document.getInitialProps(context)
    const page = `${props.html}<html lang="${locale}">`
    return { ...props, locale, style: styleFor(page, context.res) }
  }

  override render() {
    const { locale, style } = this.props
    return (
      <Html lang={locale} dir={localeFacts(locale).dir}>
        <Head>
          <style dangerouslySetInnerHTML={{ __html: style }} />
        </Head>
        <body>
          <Main />
          <NextScript />
        </body>
      </Html>
    )
  }
}

/** The style of a page, which its policy then allows. A page that is made in the build has all of it. */
function styleFor(html: string, response: ServerResponse | undefined): string {
  if (!response) return pageSheet().whole
  const style = pageStyle(pageSheet().rules, html)
  allowStyle(response, styleHash(style))
  return style
}

export default PortalDocument
