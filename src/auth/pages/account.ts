import type { Payload } from 'payload'
import type { Person } from '../../core/person.ts'
import { sqlOfPayload } from '../../core/sql.ts'
import type { SignInKey } from '../../i18n/messages/sign-in.ts'
import { relativeTime } from '../../i18n/relative-time.ts'
import { countRecoveryCodes } from '../factors/count-recovery-codes.ts'
import { needsFactor } from '../factors/factor-roles.ts'
import { factorsOf, hasFactor } from '../factors/factors.ts'
import { browserName } from '../http/address.ts'
import { passkeysOf } from '../passkeys/passkeys.ts'
import { findAccount } from '../passwords/credentials.ts'
import { currentPerson, currentSession } from '../sessions/current-session.ts'
import { sessionsOf, type Session } from '../sessions/sessions.ts'
import { currentPasswordField, newPasswordField } from './fields.ts'
import { html, type Markup } from './markup.ts'
import { redirectTo, noticeFromQuery, notice, page, pageContext, type PageContext } from './page.ts'

export type AccountNotice = { key: SignInKey; bad?: boolean }

/** GET /sign-in/account: the person's sessions, password and second factors. */
export async function accountPage(
  request: Request,
  payload: Payload,
  accountNotice?: AccountNotice,
): Promise<Response> {
  const person = await currentPerson(request, payload)
  const session = await currentSession(request, payload)
  if (!person || !session) return redirectTo(request, '/sign-in')
  const sql = sqlOfPayload(payload)
  const context = pageContext(request)
  const { t } = context
  const account = await findAccount(sql, person.email)
  const body = html`<h1>${t('account.title')}</h1>
    <p>${person.name}<br /><span class="soft" dir="ltr">${person.email}</span></p>
    ${accountNotice ? notice(t(accountNotice.key), accountNotice.bad) : noticeFromQuery(context)}
    <h2>${t('account.sessions')}</h2>
    ${sessionList(context, await sessionsOf(sql, person.id), session.id)}
    <h2>${t('account.password')}</h2>
    ${account?.passwordHash ? passwordForm(context, person) : html`<p>${t('account.noPassword')}</p>`}
    <h2>${t('account.factor')}</h2>
    ${account?.passwordHash || (await hasFactor(sql, person.id)) ? await factorSection(context, payload, person) : html`<p>${t('account.factorElsewhere')}</p>`}
    <p><a class="button quiet" href="/admin">${t('account.toDesk')}</a></p>`
  return page(context, {
    title: t('account.title'),
    body,
    wide: true,
    status: accountNotice?.bad ? 422 : 200,
  })
}

const actionForm = (name: string, button: Markup, fields: Markup | null = null): Markup =>
  html`<form method="post">
    <input type="hidden" name="act" value="${name}" />${fields}${button}
  </form>`

function sessionList(
  { t, locale }: PageContext,
  sessions: readonly Session[],
  own: string,
): Markup {
  const rows = sessions.map(
    (each) =>
      html`<li>
        <span
          ><strong dir="ltr">${browserName(each.device) ?? t('account.device')}</strong
          >${each.id === own ? ` (${t('account.thisOne')})` : ''}<br />
          <span class="soft"
            >${t('account.seen', { when: relativeTime(each.lastSeenAt, locale) })} ·
            ${t('account.since', { when: relativeTime(each.createdAt, locale) })}</span
          ></span
        >
        ${each.id === own ? null : actionForm('end', html`<button class="quiet">${t('account.end')}</button>`, html`<input type="hidden" name="session" value="${each.id}" />`)}
      </li>`,
  )
  return html`<ul class="rows">
      ${rows}
    </ul>
    <div class="acts">
      ${sessions.length > 1 ? actionForm('end-others', html`<button>${t('account.endOthers')}</button>`) : null}
      ${actionForm('end-all', html`<button class="quiet">${t('account.endAll')}</button>`)}
    </div>`
}

const passwordForm = (context: PageContext, { email }: Person): Markup =>
  html`<form method="post">
    <input type="hidden" name="act" value="password" /><input
      type="email"
      autocomplete="username"
      value="${email}"
      readonly
      hidden
    />
    ${currentPasswordField(context.t('account.current'), 'current')} ${newPasswordField(context)}
    <button>${context.t('account.change')}</button>
  </form>`

async function factorSection(
  context: PageContext,
  payload: Payload,
  person: Person,
): Promise<Markup> {
  const { t, to, locale } = context
  const sql = sqlOfPayload(payload)
  const has = await factorsOf(sql, person.id)
  const passkeys = await passkeysOf(sql, person.id)
  const must = await needsFactor(sql, person.id)
  const last = must && passkeys.length + Number(has.app) === 1
  const keys = passkeys.map(
    ({ id, name, createdAt, lastUsedAt }) =>
      html`<li>
        <span
          ><strong dir="auto">${name}</strong><br />
          <span class="soft"
            >${t('account.passkeySince', { when: relativeTime(createdAt, locale) })}${lastUsedAt ? ` · ${t('account.seen', { when: relativeTime(lastUsedAt, locale) })}` : null}</span
          ></span
        >
        ${last ? null : actionForm('remove-passkey', html`<button class="quiet">${t('account.passkeyRemove')}</button>`, html`<input type="hidden" name="passkey" value="${id}" />`)}
      </li>`,
  )
  const app = html`<li>
    <span>${t(has.app ? 'account.factorOn' : 'account.factorOff')}</span
    >${has.app && !last ? actionForm('remove-factor', html`<button class="quiet">${t('account.factorRemove')}</button>`) : null}
  </li>`
  return html`<ul class="rows">
      ${keys}${app}
    </ul>
    ${must ? html`<p class="soft">${t('account.factorNeeded')}</p>` : null}
    <p><a class="button quiet" href="${to('/sign-in/factor')}">${t('account.factorAdd')}</a></p>
    ${
      has.app || has.passkey
        ? html`<p>${t('account.codesLeft', { left: await countRecoveryCodes(sql, person.id) })}</p>
            ${actionForm('new-codes', html`<button class="quiet">${t('account.newCodes')}</button>`)}`
        : null
    }`
}
