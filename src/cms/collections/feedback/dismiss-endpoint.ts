import { APIError, type Endpoint } from 'payload'
import { z } from 'zod'
import { MAX_ID } from '../../../core/ids.ts'
import { sqlOf } from '../../../core/request-sql.ts'
import { LOCALE_CODES } from '../../../i18n/locales.ts'
import { personOf } from '../../access/adapters.ts'
import { mayDismissFeedback } from '../../feedback/permissions.ts'
import { staffMessages } from '../../messages/staff-messages.ts'
import { forgetQuestion } from '../../packs/asked/record-question.ts'

const PAGE = '/admin/feedback'
const answer = z.object({
  entry: z.coerce.number().int().min(1).max(MAX_ID),
  locale: z.enum(LOCALE_CODES),
})
const clientQuestion = z.object({ question: z.coerce.number().int().min(1).max(MAX_ID) })
const words = z.object({ mark: z.string().regex(/^[\w-]{43}$/), locale: z.enum(LOCALE_CODES) })

/**
 * POST /api/feedback/settle, a form: dismisses the feedback on an answer (`entry`, `locale`) or a
 * failed search (`mark`, `locale`) or what clients asked (`question`), and redirects to the list.
 * An answer is listed again after the next "no", a search after it fails on three more days.
 * Responds 400, 401 or 403 on errors.
 */
export const dismissFeedback: Endpoint = {
  path: '/feedback/settle',
  method: 'post',
  handler: async (req) => {
    const person = personOf(req)
    if (!person) throw new APIError(staffMessages(req)('parts.signInFirst'), 401, undefined, true)
    if (!mayDismissFeedback(person))
      throw new APIError(staffMessages(req)('feedback.mayNotDismiss'), 403, undefined, true)
    const form = await req.formData?.().catch(() => null)
    const given = Object.fromEntries(
      [...(form ?? [])].filter(([, value]) => typeof value === 'string'),
    )
    const [one, other] = [answer.safeParse(given), words.safeParse(given)]
    const asked = clientQuestion.safeParse(given)
    const sql = sqlOf(req)
    if (one.success) {
      await sql(
        `insert into workflow.feedback_settled (entry_id, locale, not_helpful, seems_wrong, by_id,
          by_name, on_day)
         select $1::int, $2, count(*) filter (where not helpful),
           count(*) filter (where reason = 'seems-wrong'), $3::int, $4,
           (now() at time zone 'UTC')::date
           from workflow.feedback where entry_id = $1::int and locale = $2
         on conflict (entry_id, locale) do update
           set not_helpful = excluded.not_helpful, seems_wrong = excluded.seems_wrong,
           by_id = excluded.by_id, by_name = excluded.by_name, on_day = excluded.on_day`,
        [one.data.entry, one.data.locale, person.id, person.name],
      )
    } else if (asked.success) {
      await forgetQuestion(sql, asked.data.question)
    } else if (other.success) {
      await sql('delete from workflow.failed_searches where mark = $1 and locale = $2', [
        other.data.mark,
        other.data.locale,
      ])
    } else throw new APIError(staffMessages(req)('feedback.sayWhich'), 400, undefined, true)
    return new Response(null, {
      status: 303,
      headers: { location: `${PAGE}?done=yes`, 'cache-control': 'no-store' },
    })
  },
}
