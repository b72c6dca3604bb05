// Written by `npm run generate` from src/i18n/languages.
import admin from '../languages/fr/messages/desk/admin.json' with { type: 'json' }
import answers from '../languages/fr/messages/desk/answers.json' with { type: 'json' }
import aria from '../languages/fr/messages/desk/aria.json' with { type: 'json' }
import asked from '../languages/fr/messages/desk/asked.json' with { type: 'json' }
import checks from '../languages/fr/messages/desk/checks.json' with { type: 'json' }
import column from '../languages/fr/messages/desk/column.json' with { type: 'json' }
import conflicts from '../languages/fr/messages/desk/conflicts.json' with { type: 'json' }
import contacts from '../languages/fr/messages/desk/contacts.json' with { type: 'json' }
import core from '../languages/fr/messages/desk/core.json' with { type: 'json' }
import coverage from '../languages/fr/messages/desk/coverage.json' with { type: 'json' }
import danger from '../languages/fr/messages/desk/danger.json' with { type: 'json' }
import editing from '../languages/fr/messages/desk/editing.json' with { type: 'json' }
import entries from '../languages/fr/messages/desk/entries.json' with { type: 'json' }
import entry from '../languages/fr/messages/desk/entry.json' with { type: 'json' }
import exchange from '../languages/fr/messages/desk/exchange.json' with { type: 'json' }
import faults from '../languages/fr/messages/desk/faults.json' with { type: 'json' }
import feedback from '../languages/fr/messages/desk/feedback.json' with { type: 'json' }
import fields from '../languages/fr/messages/desk/fields.json' with { type: 'json' }
import findings from '../languages/fr/messages/desk/findings.json' with { type: 'json' }
import give from '../languages/fr/messages/desk/give.json' with { type: 'json' }
import glossary from '../languages/fr/messages/desk/glossary.json' with { type: 'json' }
import greetings from '../languages/fr/messages/desk/greetings.json' with { type: 'json' }
import handbook from '../languages/fr/messages/desk/handbook.json' with { type: 'json' }
import history from '../languages/fr/messages/desk/history.json' with { type: 'json' }
import imports from '../languages/fr/messages/desk/imports.json' with { type: 'json' }
import labels from '../languages/fr/messages/desk/labels.json' with { type: 'json' }
import links from '../languages/fr/messages/desk/links.json' with { type: 'json' }
import list from '../languages/fr/messages/desk/list.json' with { type: 'json' }
import log from '../languages/fr/messages/desk/log.json' with { type: 'json' }
import media from '../languages/fr/messages/desk/media.json' with { type: 'json' }
import notes from '../languages/fr/messages/desk/notes.json' with { type: 'json' }
import notices from '../languages/fr/messages/desk/notices.json' with { type: 'json' }
import pane from '../languages/fr/messages/desk/pane.json' with { type: 'json' }
import parts from '../languages/fr/messages/desk/parts.json' with { type: 'json' }
import payload from '../languages/fr/messages/desk/payload.json' with { type: 'json' }
import phrases from '../languages/fr/messages/desk/phrases.json' with { type: 'json' }
import preview from '../languages/fr/messages/desk/preview.json' with { type: 'json' }
import records from '../languages/fr/messages/desk/records.json' with { type: 'json' }
import rest from '../languages/fr/messages/desk/rest.json' with { type: 'json' }
import reviews from '../languages/fr/messages/desk/reviews.json' with { type: 'json' }
import schedule from '../languages/fr/messages/desk/schedule.json' with { type: 'json' }
import session from '../languages/fr/messages/desk/session.json' with { type: 'json' }
import settings from '../languages/fr/messages/desk/settings.json' with { type: 'json' }
import signing from '../languages/fr/messages/desk/signing.json' with { type: 'json' }
import taglines from '../languages/fr/messages/desk/taglines.json' with { type: 'json' }
import today from '../languages/fr/messages/desk/today.json' with { type: 'json' }
import topics from '../languages/fr/messages/desk/topics.json' with { type: 'json' }
import translating from '../languages/fr/messages/desk/translating.json' with { type: 'json' }
import translations from '../languages/fr/messages/desk/translations.json' with { type: 'json' }
import tray from '../languages/fr/messages/desk/tray.json' with { type: 'json' }
import users from '../languages/fr/messages/desk/users.json' with { type: 'json' }
import versions from '../languages/fr/messages/desk/versions.json' with { type: 'json' }
import words from '../languages/fr/messages/desk/words.json' with { type: 'json' }
import workflow from '../languages/fr/messages/desk/workflow.json' with { type: 'json' }
import type { DeskKey } from './desk-english.ts'

export const DESK_FR: Record<DeskKey, string> = {
  ...admin,
  ...answers,
  ...aria,
  ...asked,
  ...checks,
  ...column,
  ...conflicts,
  ...contacts,
  ...core,
  ...coverage,
  ...danger,
  ...editing,
  ...entries,
  ...entry,
  ...exchange,
  ...faults,
  ...feedback,
  ...fields,
  ...findings,
  ...give,
  ...glossary,
  ...greetings,
  ...handbook,
  ...history,
  ...imports,
  ...labels,
  ...links,
  ...list,
  ...log,
  ...media,
  ...notes,
  ...notices,
  ...pane,
  ...parts,
  ...payload,
  ...phrases,
  ...preview,
  ...records,
  ...rest,
  ...reviews,
  ...schedule,
  ...session,
  ...settings,
  ...signing,
  ...taglines,
  ...today,
  ...topics,
  ...translating,
  ...translations,
  ...tray,
  ...users,
  ...versions,
  ...words,
  ...workflow,
}
