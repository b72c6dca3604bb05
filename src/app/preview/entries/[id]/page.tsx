import { notFound, redirect } from 'next/navigation'
import { stateLabel } from '../../../../core/states.ts'
import { LivePreview } from '../../live/live-preview.tsx'
import { PreviewPage } from '../../live/preview-page.tsx'
import { previewMessages } from '../../preview-messages.ts'
import { readPreview } from '../../read-preview.ts'

/** The address of the preview of an answer that was not saved yet. */
const NEW = 'new'

type Arguments = { params: Promise<{ id: string }> }

/** A draft as readers would see it, for staff only. The proxy forbids caching it. */
const Page = async ({ params }: Arguments) => {
  const { id } = await params
  if (id !== NEW && !/^\d{1,9}$/.test(id)) notFound()
  const entryId = id === NEW ? null : Number(id)
  const outcome = await readPreview(entryId)
  if (outcome.kind === 'sign-in')
    redirect(`/sign-in?callbackUrl=${encodeURIComponent(`/preview/entries/${id}`)}`)
  if (outcome.kind === 'missing') notFound()
  const t = await previewMessages()
  return (
    <LivePreview failedText={t('preview.page.failed')} id={entryId}>
      {outcome.kind === 'faulty' ? (
        <p className="notice preview-note">{outcome.fault}</p>
      ) : (
        <>
          <div className="preview-banner" role="region" aria-label={t('preview.page.label')}>
            <div className="wrap">
              <p>
                <strong>{t('preview.page.notPublished')}</strong>{' '}
                {t('preview.page.state', { state: stateLabel(t, outcome.state) })}
              </p>
              {entryId && (
                <a href={`/admin/collections/entries/${entryId}`}>{t('preview.page.back')}</a>
              )}
            </div>
          </div>
          <PreviewPage preview={outcome} />
        </>
      )}
    </LivePreview>
  )
}

export default Page
