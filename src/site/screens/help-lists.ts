import { ANY_DANGER, type DangerKind } from '../../published/search/danger/kinds.ts'
import type { Contact, Frame } from '../../published/views.ts'

/** How many contacts for a danger come first; the page of all help has the rest. */
const MOST_FITTING = 3
const MOST_COMPLAINTS = 4

const inRegion = (frame: Frame): Contact[] =>
  frame.contacts.filter((contact) => contact.region === frame.region)

/** Whether a contact is there for every danger. */
export const isGeneral = ({ kind, serves }: Contact): boolean =>
  kind === 'emergency' ||
  (kind === 'crisis' && (serves.length === 0 || serves.includes(ANY_DANGER)))

/** How to reach the clinic itself. */
export const clinicContacts = (frame: Frame): Contact[] =>
  inRegion(frame).filter(({ kind }) => kind === 'clinic')

/** The lines for every danger and the emergency numbers of the clinic's own region. */
export const urgentContacts = (frame: Frame): Contact[] => inRegion(frame).filter(isGeneral)

/** Lines of a region for some kinds of danger only. */
export const specialContacts = (frame: Frame, region: string): Contact[] =>
  frame.contacts.filter(
    (contact) =>
      contact.region === region &&
      !isGeneral(contact) &&
      !['clinic', 'complaints'].includes(contact.kind),
  )

/** Licensing boards and complaints bodies of a region, those for all of it first. */
export const complaintsBodies = (frame: Frame, region: string): Contact[] =>
  frame.contacts
    .filter((contact) => contact.region === region && contact.kind === 'complaints')
    .sort((one, other) => reach(one) - reach(other))

/** Lines for all of a region come before those for a part of it. */
const reach = ({ area }: Contact): number => (area ? 1 : 0)

/** Writing comes first: others may overhear a call. */
const ease = ({ sms, chat, phone }: Contact): number => (sms ? 0 : chat ? 1 : phone ? 2 : 3)

/** The regions other than the clinic's own that have contacts. */
export const otherRegions = (frame: Frame): string[] =>
  [...new Set(frame.contacts.map((contact) => contact.region))].filter(
    (region) => region !== frame.region,
  )

/**
 * The contacts that come first for these kinds of danger, given the likeliest first: people to
 * talk to, bodies to complain to, and below them the lines for every danger. Among those that fit
 * equally, lines for all of the region come first, and of these the ones that can be texted.
 */
export function helpFor(
  frame: Frame,
  kinds: readonly DangerKind[],
): { people: Contact[]; complaints: Contact[]; general: Contact[] } {
  const place = ({ serves }: Contact): number => kinds.findIndex((kind) => serves.includes(kind))
  const fitting = (contacts: Contact[]) =>
    contacts
      .filter((contact) => place(contact) >= 0)
      .sort((one, other) => place(one) - place(other) || reach(one) - reach(other))
  const general = urgentContacts(frame)
  // A line for every danger that names this one stands first.
  const named = fitting(general.filter(({ kind }) => kind !== 'emergency'))
  const people = [...named, ...fitting(specialContacts(frame, frame.region))]
    .sort(
      (one, other) =>
        place(one) - place(other) || reach(one) - reach(other) || ease(one) - ease(other),
    )
    .slice(0, MOST_FITTING)
  return {
    people,
    complaints: fitting(complaintsBodies(frame, frame.region)).slice(0, MOST_COMPLAINTS),
    general: general.filter((contact) => !people.includes(contact)),
  }
}
