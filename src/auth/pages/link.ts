import { createLocalReq, type Payload } from 'payload'
import { recordEvent } from '../../core/audit-log.ts'
import { inTransaction } from '../../core/request-sql.ts'
import { sqlOfPayload, type Sql } from '../../core/sql.ts'
import type { SignInKey } from '../../i18n/messages/sign-in.ts'
import { hasFactor } from '../factors/factors.ts'
import { pendingSignInStep } from '../factors/pending-step.ts'
import { mailHoldsSoon } from '../holds/hold-notices.ts'
import { openHold } from '../holds/holds.ts'
import { deviceOf } from '../http/address.ts'
import { deviceCookie, deviceCookieOptions, deviceCookieValue } from '../http/device-cookie.ts'
import { normaliseEmail } from '../http/email.ts'
import type { FormFields } from '../http/form.ts'
import { addCookie } from '../http/set-cookie.ts'
import { readLink, consumeLink, type OpenLink, type UsedLink } from '../links/links.ts'
import { nameClash } from '../names/public-names.ts'
import { setPassword } from '../passwords/credentials.ts'
import { passwordViolation } from '../passwords/password-policy.ts'
import { actorOf } from '../sessions/actor.ts'
import { setSessionCookie } from '../sessions/session-cookie.ts'
import { endSessionsOf, startSession } from '../sessions/sessions.ts'
import { newPasswordField } from './fields.ts'
import { html } from './markup.ts'
import { readOwnForm } from './own-form.ts'
import { redirectTo, notice, page, pageContext, type PageContext } from './page.ts'

const isToken = (token: string): boolean => /^[\w-]{43}$/.test(token)

/** GET /sign-in/link/{token}. Does not use up the link, because mail scanners open every link. */
export async function linkPage(
  request: Request,
  token: string,
  payload: Payload,
): Promise<Response> {
  const context = pageContext(request)
  const link = isToken(token) ? await readLink(sqlOfPayload(payload), token) : null
  return link ? passwordPage(context, link) : expiredPage(context)
}

/** POST /sign-in/link/{token}: sets the password, uses up the link and signs in, all or nothing. */
export async function submitLink(
  request: Request,
  token: string,
  payload: Payload,
): Promise<Response> {
  const fields = await readOwnForm(request)
  if (fields instanceof Response) return fields
  const context = pageContext(request)
  const link = isToken(token) ? await readLink(sqlOfPayload(payload), token) : null
  if (!link) return expiredPage(context)
  const fault = await findViolation(payload, link, fields)
  if (fault) return passwordPage(context, link, { fault, fields })
  const sessionId = await setPasswordByLink(payload, token, fields, deviceOf(request.headers))
  if (!sessionId) return expiredPage(context)
  mailHoldsSoon(payload)
  const headers = new Headers()
  await setSessionCookie(headers, sessionId)
  const pendingStep = await pendingSignInStep(sqlOfPayload(payload), link.userId)
  // A link proves the mailbox; a browser is known after the whole sign-in.
  if (pendingStep === null)
    addCookie(headers, deviceCookie(), deviceCookieValue(link.userId), deviceCookieOptions())
  return redirectTo(
    request,
    pendingStep ? `/sign-in/${pendingStep === 'factor' ? 'code' : 'factor'}` : '/admin',
    headers,
  )
}

/** Returns the ID of the new session; `null` if the link was used in the meantime. */
async function setPasswordByLink(
  payload: Payload,
  token: string,
  { name, email, password }: FormFields,
  device: string | null,
): Promise<string | null> {
  const req = await createLocalReq({}, payload)
  return inTransaction(req, async (sql) => {
    const link = await consumeLink(sql, token)
    if (!link) return null
    const { userId, purpose } = link
    if (purpose === 'first-sign-in')
      await payload.update({
        collection: 'users',
        id: userId,
        data: { name: name?.trim() || link.name, email: email || link.email },
        overrideAccess: true,
        req,
      })
    await setPassword(sql, userId, password ?? '')
    await holdIfMadeByOther(sql, link, new Date())
    const sessionsEnded = await endSessionsOf(sql, userId)
    const actor = { id: userId, name: name?.trim() || link.name }
    await recordEvent(sql, { actor, action: 'link.used', details: { purpose, sessionsEnded } })
    await recordEvent(sql, { actor, action: 'password.changed' })
    return startSession(sql, {
      userId,
      method: 'link',
      device,
      pendingStep: await pendingSignInStep(sql, userId),
    })
  })
}

/**
 * Holds an account whose password was set with a link that somebody else saw, or by which they
 * replaced how its owner signs in.
 */
async function holdIfMadeByOther(
  sql: Sql,
  { userId, purpose, madeBy, seen }: UsedLink,
  now: Date,
): Promise<void> {
  if (madeBy === null || madeBy === userId) return
  const [owner] = await sql<{ known: boolean }>(
    'select last_seen_at is not null as known from public.users where id = $1',
    [userId],
  )
  if (!seen && purpose === 'invitation' && !owner?.known) return
  const { name } = await actorOf(sql, madeBy)
  await openHold(
    sql,
    { userId, cause: seen ? 'link-seen' : 'link-mailed', by: { id: madeBy, name } },
    now,
  )
}

async function findViolation(
  payload: Payload,
  link: OpenLink,
  fields: FormFields,
): Promise<SignInKey | null> {
  const fault = passwordViolation(fields.password, {
    hasFactor: await hasFactor(sqlOfPayload(payload), link.userId),
    known: [link.email, link.name, fields.email ?? '', fields.name ?? ''],
  })
  if (fault) return `fault.${fault}`
  if (link.purpose !== 'first-sign-in') return null
  if ((fields.name?.trim().length ?? 0) > 120) return 'fault.name'
  if (await nameClash(sqlOfPayload(payload), fields.name ?? '', link.userId))
    return 'fault.name-clash'
  if (!fields.email) return null
  const email = normaliseEmail(fields.email)
  if (!email) return 'fault.email'
  const { totalDocs } = await payload.count({
    collection: 'users',
    where: { email: { equals: email }, id: { not_equals: link.userId } },
    overrideAccess: true,
  })
  return totalDocs > 0 ? 'fault.email-taken' : null
}

function passwordPage(
  context: PageContext,
  link: OpenLink,
  refused?: { fault: SignInKey; fields: FormFields },
): Response {
  const { t } = context
  const first = link.purpose === 'first-sign-in'
  const email = refused?.fields.email ?? (link.email.endsWith('.localhost') ? '' : link.email)
  const title = link.purpose === 'reset' ? t('link.reset') : t('link.welcome')
  const body = html`<h1>${title}</h1>
    ${refused ? notice(t(refused.fault), true) : null}
    <p>${t('link.lead')}</p>
    <form method="post">
      ${first ? html`<label>${t('link.name')}<input name="name" autocomplete="name" maxlength="120" value="${refused?.fields.name ?? ''}" required /></label>` : null}
      <label
        >${t('link.email')}<input
          type="email"
          name="email"
          autocomplete="username"
          value="${email}"
          maxlength="254"
          dir="ltr"
          ${first ? html` required` : html` readonly`}
      /></label>
      ${newPasswordField(context)}
      <button>${t('link.button')}</button>
    </form>`
  return page(context, { title, body, status: refused ? 422 : 200 })
}

function expiredPage(context: PageContext): Response {
  const { t, to } = context
  const body = html`<h1>${t('link.gone')}</h1>
    <p>${t('link.goneLead')}</p>
    <p><a class="button quiet" href="${to('/sign-in')}">${t('link.toSignIn')}</a></p>`
  return page(context, { title: t('link.gone'), body, status: 410 })
}
