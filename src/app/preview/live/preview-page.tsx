import { localeFacts, LOCALE_CODES } from '../../../i18n/locales.ts'
import { readFrame } from '../../../published/read/frame.ts'
import { PageFrame } from '../../../site/page-frame.tsx'
import { defaultFrame, withHelp } from '../../../site/screens/default-help.ts'
import { Question } from '../../../site/views/question.tsx'
import type { Preview } from '../read-preview.ts'

/** The readers' page of an answer, as it would look once published. */
export async function PreviewPage({ preview: { locale, view } }: { preview: Preview }) {
  const frame = withHelp(
    (await readFrame(locale).catch(() => null)) ?? defaultFrame(locale, LOCALE_CODES),
    locale,
  )
  return (
    <div lang={locale} dir={localeFacts(locale).dir}>
      <PageFrame
        locale={locale}
        frame={frame}
        languages={[]}
        exit={view.answer.sensitive}
        help={view.answer.sensitive ? 'strong' : 'quiet'}
      >
        <Question view={view} fallback={false} locale={locale} />
      </PageFrame>
    </div>
  )
}
