import type { Payload } from 'payload'
import type { Person } from '../../cms/access/person.ts'
import { currentPerson, currentSession } from '../current.ts'
import { stillAwaited } from '../factor-needed.ts'
import { hasFactor, recoveryCodesLeft } from '../factors.ts'
import { accountOf } from '../credentials.ts'
import { sessionsOf, type Session } from '../sessions.ts'
import { sqlOfPayload } from '../sql.ts'
import type { Word } from '../words/en.ts'
import { html, type Markup } from './markup.ts'
import { goTo, note, page, settingOf, type Setting } from './page.ts'

export type Said = { word: Word; bad?: boolean }

/** GET /sign-in/account: where I am signed in, my password, my second factor. */
export async function accountPage(request: Request, payload: Payload, said?: Said): Promise<Response> {
  const person = await currentPerson(request, payload)
  const session = await currentSession(request, payload)
  if (!person || !session) return goTo('/sign-in')
  const sql = sqlOfPayload(payload)
  const setting = settingOf(request)
  const { say } = setting
  const account = await accountOf(sql, person.email)
  const body = html`<h1>${say('account.title')}</h1>
<p>${person.name}<br><span class="soft" dir="ltr">${person.email}</span></p>
${said ? note(say(said.word), said.bad) : null}
<h2>${say('account.sessions')}</h2>
${sessionList(setting, await sessionsOf(sql, person.id), session.id)}
<h2>${say('account.password')}</h2>
${account?.passwordHash ? passwordForm(setting, person) : html`<p>${say('account.noPassword')}</p>`}
<h2>${say('account.factor')}</h2>
${await factorPart(setting, payload, person)}
<p><a class="button quiet" href="/admin">${say('account.toDesk')}</a></p>`
  return page(setting, { title: say('account.title'), body, wide: true, status: said?.bad ? 422 : 200 })
}

function sessionList({ say, locale }: Setting, sessions: readonly Session[], own: string): Markup {
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' })
  const rows = sessions.map((each) => html`<li><span><strong dir="ltr">${nameOf(each.device) ?? say('account.device')}</strong>${each.id === own ? ` (${say('account.thisOne')})` : ''}<br>
<span class="soft">${say('account.seen', { when: `${when.format(new Date(each.lastSeenAt))} UTC` })}, ${say('account.since', { when: `${when.format(new Date(each.createdAt))} UTC` })}</span></span>
${each.id === own ? null : html`<form method="post"><input type="hidden" name="act" value="end"><input type="hidden" name="session" value="${each.id}"><button class="quiet">${say('account.end')}</button></form>`}</li>`)
  const others = html`<form method="post"><input type="hidden" name="act" value="end-others"><button>${say('account.endOthers')}</button></form>`
  return html`<ul class="rows">${rows}</ul>${sessions.length > 1 ? others : null}`
}

/** A browser and system as people call them; `null` for what is neither. */
function nameOf(device: string | null): string | null {
  const browser = /(Firefox|Edg|OPR|Chrome|Safari)\/[\d.]+/.exec(device ?? '')?.[1]
  const system = /(Windows|Android|iPhone|iPad|Mac OS X|Linux)/.exec(device ?? '')?.[1]
  const names: Record<string, string> = { Edg: 'Edge', OPR: 'Opera', 'Mac OS X': 'macOS' }
  const parts = [browser, system].filter((part) => part !== undefined).map((part) => names[part] ?? part)
  return parts.length > 0 ? parts.join(', ') : null
}

const passwordForm = ({ say }: Setting, { email }: Person): Markup => html`<form method="post">
<input type="hidden" name="act" value="password"><input type="email" autocomplete="username" value="${email}" readonly hidden>
<label>${say('account.current')}<input type="password" name="current" autocomplete="current-password" required maxlength="512" dir="ltr"></label>
<label>${say('link.password')}<input type="password" name="password" autocomplete="new-password" required maxlength="512" dir="ltr" aria-describedby="hint"><span class="hint" id="hint">${say('link.hint')}</span></label>
<button>${say('account.change')}</button>
</form>`

async function factorPart({ say }: Setting, payload: Payload, person: Person): Promise<Markup> {
  const sql = sqlOfPayload(payload)
  if (!(await hasFactor(sql, person.id))) return html`<p>${say('account.factorOff')}</p><p><a class="button quiet" href="/sign-in/factor">${say('account.factorAdd')}</a></p>`
  const needed = (await stillAwaited(sql, person.id, { ignoreOwn: true })) !== null
  const button = (act: string, word: Word) => html`<form method="post"><input type="hidden" name="act" value="${act}"><button class="quiet">${say(word)}</button></form>`
  return html`<p>${say('account.factorOn', { left: await recoveryCodesLeft(sql, person.id) })}</p>
${button('new-codes', 'account.newCodes')}
${needed ? html`<p class="soft">${say('account.factorNeeded')}</p>` : button('remove-factor', 'account.factorRemove')}`
}
