import { createLocalReq, type Payload } from 'payload'
import { recordEvent } from '../../core/audit-log.ts'
import { inTransaction } from '../../core/request-sql.ts'
import { sqlOfPayload } from '../../core/sql.ts'
import type { SignInKey } from '../../i18n/messages/sign-in.ts'
import { hasFactor } from '../factors/factors.ts'
import { deviceOf } from '../http/address.ts'
import { deviceCookie, deviceCookieOptions, deviceCookieValue } from '../http/device-cookie.ts'
import { normaliseEmail } from '../http/email.ts'
import { FormError, readForm, type FormFields } from '../http/form.ts'
import { addCookie } from '../http/next-auth.ts'
import { isTrustedRequest } from '../http/origin.ts'
import { readLink, consumeLink, type OpenLink } from '../links/links.ts'
import { setPassword } from '../passwords/credentials.ts'
import { passwordViolation } from '../passwords/password-policy.ts'
import { pendingSignInStep } from '../sessions/pending-step.ts'
import { setSessionCookie } from '../sessions/session-cookie.ts'
import { endSessionsOf, startSession } from '../sessions/sessions.ts'
import { html } from './markup.ts'
import { redirectTo, notice, page, pageContext, type PageContext } from './page.ts'

const isToken = (token: string): boolean => /^[\w-]{43}$/.test(token)

/** GET /sign-in/link/{token}: looks, and uses nothing up, because mail scanners open every link. */
export async function linkPage(
  request: Request,
  token: string,
  payload: Payload,
): Promise<Response> {
  const setting = pageContext(request)
  const link = isToken(token) ? await readLink(sqlOfPayload(payload), token) : null
  return link ? passwordPage(setting, link) : expiredPage(setting)
}

/** POST /sign-in/link/{token}: sets the password, uses the link up and signs in, all or nothing. */
export async function submitLink(
  request: Request,
  token: string,
  payload: Payload,
): Promise<Response> {
  const setting = pageContext(request)
  if (!isTrustedRequest(request.headers))
    return new Response('This request comes from another site.', { status: 403 })
  let fields: FormFields
  try {
    fields = await readForm(request)
  } catch (error) {
    if (error instanceof FormError) return new Response(error.message, { status: error.status })
    throw error
  }
  const link = isToken(token) ? await readLink(sqlOfPayload(payload), token) : null
  if (!link) return expiredPage(setting)
  const fault = await findViolation(payload, link, fields)
  if (fault) return passwordPage(setting, link, { fault, fields })

  const req = await createLocalReq({}, payload)
  const sessionId = await inTransaction(req, async (sql) => {
    const taken = await consumeLink(sql, token)
    if (!taken) return null
    if (taken.purpose === 'first-sign-in') {
      const data = { name: fields.name?.trim() || taken.name, email: fields.email || taken.email }
      await payload.update({
        collection: 'users',
        id: taken.userId,
        data,
        overrideAccess: true,
        req,
      })
    }
    await setPassword(sql, taken.userId, fields.password ?? '')
    const sessionsEnded = await endSessionsOf(sql, taken.userId)
    const actor = { id: taken.userId, name: fields.name?.trim() || taken.name }
    await recordEvent(sql, {
      actor,
      action: 'link.used',
      details: { purpose: taken.purpose, sessionsEnded },
    })
    await recordEvent(sql, { actor, action: 'password.changed' })
    return startSession(sql, {
      userId: taken.userId,
      method: 'link',
      device: deviceOf(request.headers),
      pendingStep: await pendingSignInStep(sql, taken.userId),
    })
  })
  if (!sessionId) return expiredPage(setting)
  const headers = new Headers()
  await setSessionCookie(headers, sessionId)
  addCookie(headers, deviceCookie(), deviceCookieValue(link.userId), deviceCookieOptions())
  const pendingStep = await pendingSignInStep(sqlOfPayload(payload), link.userId)
  return redirectTo(
    request,
    pendingStep ? `/sign-in/${pendingStep === 'factor' ? 'code' : 'factor'}` : '/admin',
    headers,
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
  setting: PageContext,
  link: OpenLink,
  again?: { fault: SignInKey; fields: FormFields },
): Response {
  const { say } = setting
  const first = link.purpose === 'first-sign-in'
  const email = again?.fields.email ?? (link.email.endsWith('.localhost') ? '' : link.email)
  const title = link.purpose === 'reset' ? say('link.reset') : say('link.welcome')
  const body = html`<h1>${title}</h1>
    ${again ? notice(say(again.fault), true) : null}
    <p>${say('link.lead')}</p>
    <form method="post">
      ${first ? html`<label>${say('link.name')}<input name="name" autocomplete="name" maxlength="120" value="${again?.fields.name ?? ''}" required /></label>` : null}
      <label
        >${say('link.email')}<input
          type="email"
          name="email"
          autocomplete="username"
          value="${email}"
          maxlength="254"
          dir="ltr"
          ${first ? html` required` : html` readonly`}
      /></label>
      <label
        >${say('link.password')}<input
          type="password"
          name="password"
          autocomplete="new-password"
          required
          minlength="8"
          maxlength="512"
          dir="ltr"
          aria-describedby="hint"
        /><span class="hint" id="hint">${say('link.hint')}</span></label
      >
      <button>${say('link.button')}</button>
    </form>`
  return page(setting, { title, body, status: again ? 422 : 200 })
}

function expiredPage(setting: PageContext): Response {
  const { say, to } = setting
  const body = html`<h1>${say('link.gone')}</h1>
    <p>${say('link.goneLead')}</p>
    <p><a class="button quiet" href="${to('/sign-in')}">${say('link.toSignIn')}</a></p>`
  return page(setting, { title: say('link.gone'), body, status: 410 })
}
