import { FailedTexts } from '../cms/recordings/failed-texts.ts'
import { recordMissing } from '../cms/recordings/record-missing.ts'
import { log } from '../core/log/log.ts'
import { speechSettings } from '../core/recordings/speech-settings.ts'

/** In milliseconds: how long after a publication its recording begins, at most. */
const INTERVAL = 15_000

/**
 * Records answers, if an engine is set, beside the scheduled jobs, which never wait for it. Of
 * several processes of one start one does it. The timer does not keep the process alive.
 */
export function startRecording(): void {
  const speech = speechSettings()
  if (!speech || process.env.ATTUNE_TICKS === '0') return
  const failed = new FailedTexts()
  const next = () => void setTimeout(() => void record().finally(next), INTERVAL).unref()
  const record = async () => {
    try {
      await recordMissing({ databaseUrl: process.env.DATABASE_URL ?? '', speech, failed })
    } catch (error) {
      log.error({ err: error }, 'Answers could not be recorded; they are tried again')
    }
  }
  next()
}
