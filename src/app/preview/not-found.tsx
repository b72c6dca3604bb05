import { previewMessages } from './preview-messages.ts'

const NotFound = async () => {
  const t = await previewMessages()
  return (
    <main className="wrap page">
      <h1>{t('preview.page.none')}</h1>
      <p>
        <a href="/admin/collections/entries">{t('preview.page.answers')}</a>
      </p>
    </main>
  )
}

export default NotFound
