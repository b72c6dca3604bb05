import { notFound, redirect } from 'next/navigation'
import { localeFacts, LOCALE_CODES } from '../../../../i18n/locales.ts'
import { readFrame } from '../../../../published/read-frame.ts'
import { defaultFrame, withHelp } from '../../../../site/default-help.ts'
import { PageFrame } from '../../../../site/page-frame.tsx'
import { Question } from '../../../../site/question.tsx'
import { readPreview } from '../../read-preview.ts'

type Arguments = { params: Promise<{ id: string }> }

/** A draft as readers would see it. Only for staff; never kept by any cache (the proxy says so). */
const Page = async ({ params }: Arguments) => {
  const { id } = await params
  if (!/^\d{1,9}$/.test(id)) notFound()
  const outcome = await readPreview(Number(id))
  if (outcome.kind === 'sign-in') redirect(`/sign-in?callbackUrl=${encodeURIComponent(`/preview/entries/${id}`)}`)
  if (outcome.kind === 'missing') notFound()
  const { locale, view, state } = outcome
  const { dir } = localeFacts(locale)
  const frame = withHelp((await readFrame(locale).catch(() => null)) ?? defaultFrame(locale, LOCALE_CODES), locale)
  return (
    <>
      <div className="preview-banner" role="region" aria-label="Preview">
        <div className="wrap">
          <p><strong>Preview, not published.</strong> State: {state.replace('-', ' ')}.</p>
          <a href={`/admin/collections/entries/${id}`}>Back to editing</a>
        </div>
      </div>
      <div lang={locale} dir={dir}>
        <PageFrame locale={locale} frame={frame} languages={[]}>
          <Question view={view} fallback={false} locale={locale} />
        </PageFrame>
      </div>
    </>
  )
}

export default Page
