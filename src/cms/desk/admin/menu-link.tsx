'use client'
import { Link } from '@payloadcms/ui'
import { usePathname } from 'next/navigation.js'
import { Drawing, type MenuIcon } from './menu-icons.tsx'

/** A line of the menu. */
export function MenuLink({ href, icon, label }: { href: string; icon: MenuIcon; label: string }) {
  const path = usePathname() ?? ''
  const isHere = path === href || (href !== '/admin' && path.startsWith(`${href}/`))
  return (
    <Link
      aria-current={isHere ? 'page' : undefined}
      className="desk-menu__link"
      href={href}
      prefetch={false}
    >
      <Drawing icon={icon} />
      <span>{label}</span>
    </Link>
  )
}
