import Document, {
  Head,
  Html,
  Main,
  NextScript,
  type DocumentContext,
  type DocumentInitialProps,
} from 'next/document'
import { DEFAULT_LOCALE, isLocale, localeFacts, type Locale } from '../i18n/locales.ts'
import { SiteStyle } from '../site/every-head.tsx'

type Props = DocumentInitialProps & { locale: Locale }

/** The outermost element: language and direction come from the address, also on error pages. */
class PortalDocument extends Document<Props> {
  static override async getInitialProps(context: DocumentContext): Promise<Props> {
    const first = context.query.locale ?? context.asPath?.split(/[/?#]/)[1]
    return {
      ...(await Document.getInitialProps(context)),
      locale: isLocale(first) ? first : DEFAULT_LOCALE,
    }
  }

  override render() {
    const { locale } = this.props
    return (
      <Html lang={locale} dir={localeFacts(locale).dir}>
        <Head>
          <SiteStyle />
        </Head>
        <body>
          <Main />
          <NextScript />
        </body>
      </Html>
    )
  }
}

export default PortalDocument
