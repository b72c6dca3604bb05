import { deskInEnglish, say, type DeskMessage } from '../../i18n/messages/desk.ts'

const FAULTS = [
  'links.credentials',
  'links.gone',
  'links.manyRedirects',
  'links.noAddress',
  'links.noSite',
  'links.notPublic',
  'links.redirectNowhere',
  'links.serverError',
  'links.silent',
  'links.unreachable',
] as const
export type LinkFault = {
  key: (typeof FAULTS)[number] | 'links.redirect'
  values?: { status: number } | { fault: LinkFault }
}

/** A redirect to an address that has a fault itself. */
export const redirectFault = (fault: LinkFault): LinkFault => ({
  key: 'links.redirect',
  values: { fault },
})

/** Faults are stored in English (`workflow.outside_links.fault`). */
export const storedFault = (fault: LinkFault): string => say(fault, deskInEnglish)

/** Returns the fault that is stored; the text itself if an earlier release worded it otherwise. */
export function faultFromStored(stored: string): DeskMessage {
  const status = Number(/\((\d{3})\)/.exec(stored)?.[1])
  const faults = FAULTS.map((key): LinkFault => ({ key, values: { status } }))
  return (
    [...faults, ...faults.map(redirectFault)].find((fault) => storedFault(fault) === stored) ??
    stored
  )
}
