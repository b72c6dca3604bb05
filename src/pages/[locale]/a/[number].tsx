import type { GetServerSideProps } from 'next'
import { Page } from '../../../site/page.tsx'
import type { PageProps } from '../../../site/screens/screens.ts'
import { isFormatRequest, serveAnswerFormat } from '../../../site/serve/answer-format.ts'
import type { Scriptless } from '../../../site/serve/scriptless.ts'
import { serveByNumber } from '../../../site/serve/session.ts'

export const config: Scriptless = { unstable_runtimeJS: false }

/** An answer at its short address, which says nothing about the question. */
export const getServerSideProps: GetServerSideProps = (context) =>
  isFormatRequest(context.params?.number) ? serveAnswerFormat(context) : serveByNumber(context)

/** A form for programs has already been sent when this is drawn. */
const ShortPage = (props: PageProps | Record<string, never>) =>
  'screen' in props ? <Page {...(props as PageProps)} /> : null

export default ShortPage
