import { NavHamburger, NavWrapper } from '@payloadcms/next/client'
import { Logout } from '@payloadcms/ui'
import type { ServerProps, VisibleEntities } from 'payload'
import { personOf } from '../../access/adapters.ts'
import { staffMessages } from '../../messages/staff-messages.ts'
import { MENU } from './menu-items.ts'
import { MenuLink } from './menu-link.tsx'

type Properties = ServerProps & { visibleEntities: VisibleEntities }

/** The menu of the desk: Payload's lists and our own views alike. */
export function Menu({ user, i18n, permissions, visibleEntities }: Properties) {
  const t = staffMessages({ i18n })
  const person = personOf({ user: user ?? null })
  if (!person) return null
  const groups = MENU.map(({ heading, items }) => ({
    heading,
    items: items.filter(
      ({ collection, for: fits }) =>
        (!collection ||
          (visibleEntities.collections.includes(collection) &&
            Boolean(permissions?.collections?.[collection]?.read))) &&
        (!fits || fits(person)),
    ),
  })).filter(({ items }) => items.length > 0)
  return (
    <NavWrapper baseClass="nav">
      <nav className="nav__wrap desk-menu">
        {groups.map(({ heading, items }) => (
          <div key={heading}>
            {heading && <h2 className="desk-menu__heading">{t(heading)}</h2>}
            <ul>
              {items.map(({ href, label, icon }) => (
                <li key={href}>
                  <MenuLink href={href} icon={icon} label={t(label)} />
                </li>
              ))}
            </ul>
          </div>
        ))}
        <div className="nav__controls">
          <Logout />
        </div>
      </nav>
      <div className="nav__header">
        <div className="nav__header-content">
          <NavHamburger baseClass="nav" />
        </div>
      </div>
    </NavWrapper>
  )
}
