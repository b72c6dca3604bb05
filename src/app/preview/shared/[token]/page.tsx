import { notFound } from 'next/navigation'
import type { DeskTranslate } from '../../../../i18n/messages/desk.ts'
import { PreviewPage } from '../../live/preview-page.tsx'
import { previewMessages } from '../../preview-messages.ts'
import { readSharedPreview } from '../../read-preview.ts'

type Arguments = {
  params: Promise<{ token: string }>
  searchParams: Promise<{ sent?: string }>
}

const OUTCOMES = ['sent', 'incomplete', 'too-many'] as const

type FormProps = { token: string; isOpen: boolean; t: DeskTranslate }

function CommentForm({ token, isOpen, t }: FormProps) {
  return (
    <details open={isOpen}>
      <summary>{t('preview.shared.comment')}</summary>
      <form action={`/preview/shared/${token}/comment`} method="post">
        <p>
          <label htmlFor="shared-name">{t('preview.shared.name')}</label>
          <br />
          <input
            autoComplete="name"
            id="shared-name"
            maxLength={80}
            name="name"
            required
            type="text"
          />
        </p>
        <p>
          <label htmlFor="shared-words">{t('preview.shared.words')}</label>
          <br />
          <textarea dir="auto" id="shared-words" maxLength={2000} name="words" required rows={5} />
        </p>
        <button type="submit">{t('preview.shared.send')}</button>
      </form>
    </details>
  )
}

/** One version of a draft, for anyone with the link, with a form for comments. */
const Page = async ({ params, searchParams }: Arguments) => {
  const { token } = await params
  const preview = await readSharedPreview(token)
  if (!preview) notFound()
  const t = await previewMessages()
  const { sent } = await searchParams
  const outcome = OUTCOMES.find((each) => each === sent)
  return (
    <>
      <div className="preview-banner" role="region" aria-label={t('preview.page.label')}>
        <div className="wrap">
          <p>
            <strong>{t(`preview.shared.is.${preview.linked}`)}</strong> {t('preview.shared.secret')}
          </p>
          {outcome && <p role="status">{t(`preview.shared.${outcome}`)}</p>}
          {preview.takesComments ? (
            <CommentForm isOpen={outcome === 'incomplete'} t={t} token={token} />
          ) : (
            outcome !== 'too-many' && <p>{t('preview.shared.too-many')}</p>
          )}
        </div>
      </div>
      <PreviewPage preview={preview} />
    </>
  )
}

export default Page
