import { notFound, redirect } from 'next/navigation'
import { LivePreview } from '../../live/live-preview.tsx'
import { PreviewPage } from '../../live/preview-page.tsx'
import { readPreview } from '../../read-preview.ts'

type Arguments = { params: Promise<{ id: string }> }

/** A draft as readers would see it, for staff only. The proxy forbids caching it. */
const Page = async ({ params }: Arguments) => {
  const { id } = await params
  if (!/^\d{1,9}$/.test(id)) notFound()
  const outcome = await readPreview(Number(id))
  if (outcome.kind === 'sign-in')
    redirect(`/sign-in?callbackUrl=${encodeURIComponent(`/preview/entries/${id}`)}`)
  if (outcome.kind === 'missing') notFound()
  return (
    <LivePreview id={Number(id)}>
      {outcome.kind === 'faulty' ? (
        <p className="notice preview-note">{outcome.fault}</p>
      ) : (
        <>
          <div className="preview-banner" role="region" aria-label="Preview">
            <div className="wrap">
              <p>
                <strong>Preview, not published.</strong> State: {outcome.state.replace('-', ' ')}.
              </p>
              <a href={`/admin/collections/entries/${id}`}>Back to editing</a>
            </div>
          </div>
          <PreviewPage preview={outcome} />
        </>
      )}
    </LivePreview>
  )
}

export default Page
