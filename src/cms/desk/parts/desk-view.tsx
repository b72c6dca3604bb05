import { DefaultTemplate } from '@payloadcms/next/templates'
import { SetStepNav } from '@payloadcms/ui'
import { redirect } from 'next/navigation.js'
import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'
import type { Person } from '../../../core/person.ts'
import { personOf } from '../../access/adapters.ts'
import { staffMessages } from '../../messages/staff-messages.ts'
import { HelpLink } from './help-link.tsx'
import type { HelpTopic } from './help-topics.ts'
import { ListKeys } from './list-keys.tsx'

type Properties = {
  props: AdminViewServerProps
  title: string
  help?: HelpTopic
  /** Whether it shows a list, which can be worked by keys. */
  isList?: boolean
  canView: (person: Person) => boolean
  children: (person: Person) => ReactNode
}

/**
 * A custom view inside Payload's layout. Payload shows custom views to everybody, so this redirects
 * visitors to the sign-in page and tells staff without permission. `children` is called only for
 * people with permission.
 */
export function DeskView({
  props: { initPageResult, params, searchParams },
  title,
  help,
  isList = false,
  canView: may,
  children,
}: Properties) {
  const { req, locale, permissions, visibleEntities } = initPageResult
  const t = staffMessages(req)
  const person = personOf(req)
  if (!person || !permissions.canAccessAdmin) redirect('/sign-in')
  return (
    <DefaultTemplate
      i18n={req.i18n}
      locale={locale}
      params={params}
      payload={req.payload}
      permissions={permissions}
      searchParams={searchParams}
      user={req.user ?? undefined}
      visibleEntities={{
        collections: visibleEntities.collections,
        globals: visibleEntities.globals,
      }}
    >
      <SetStepNav nav={[{ label: title }]} />
      <main className="desk desk-view">
        <div className="desk-title">
          <h1>{title}</h1>
          {help && <HelpLink place={help} />}
        </div>
        {may(person) ? (
          <>
            {children(person)}
            {isList && <ListKeys />}
          </>
        ) : (
          <>
            <p className="desk-note">{t('parts.noAccess')}</p>
            <p>
              <a className="desk-button desk-button--primary" href="/admin">
                {t('parts.toFirstPage')}
              </a>
            </p>
          </>
        )}
      </main>
    </DefaultTemplate>
  )
}
