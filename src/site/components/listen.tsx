import { recordingPath } from '../../core/recordings/recording-files.ts'
import { durationOf, megabytesOf } from '../../i18n/format.ts'
import type { Locale } from '../../i18n/locales.ts'
import { siteMessages } from '../../i18n/messages/site.ts'
import type { Recording } from '../../published/views.ts'

/** An answer read aloud. Browsers load nothing of it before somebody starts it. */
export function Listen({ recording, locale }: { recording: Recording; locale: Locale }) {
  const t = siteMessages(locale)
  return (
    <div className="listen">
      <p>
        <span id="listen">{t('question.listen')}</span>{' '}
        <span className="small" id="listen-facts">
          {t('question.listenFacts', {
            length: durationOf(recording.seconds, locale),
            size: megabytesOf(recording.bytes, locale),
          })}
        </span>
      </p>
      {/* eslint-disable-next-line jsx-a11y/media-has-caption -- the answer is its transcript */}
      <audio
        controls
        preload="none"
        src={recordingPath(recording.hash)}
        aria-labelledby="listen"
        aria-describedby="listen-facts"
      />
    </div>
  )
}
