// Written by `npm run generate` from src/i18n/languages.
import admin from '../languages/vi/messages/desk/admin.json' with { type: 'json' }
import answers from '../languages/vi/messages/desk/answers.json' with { type: 'json' }
import aria from '../languages/vi/messages/desk/aria.json' with { type: 'json' }
import asked from '../languages/vi/messages/desk/asked.json' with { type: 'json' }
import checks from '../languages/vi/messages/desk/checks.json' with { type: 'json' }
import column from '../languages/vi/messages/desk/column.json' with { type: 'json' }
import conflicts from '../languages/vi/messages/desk/conflicts.json' with { type: 'json' }
import contacts from '../languages/vi/messages/desk/contacts.json' with { type: 'json' }
import core from '../languages/vi/messages/desk/core.json' with { type: 'json' }
import coverage from '../languages/vi/messages/desk/coverage.json' with { type: 'json' }
import danger from '../languages/vi/messages/desk/danger.json' with { type: 'json' }
import editing from '../languages/vi/messages/desk/editing.json' with { type: 'json' }
import entries from '../languages/vi/messages/desk/entries.json' with { type: 'json' }
import entry from '../languages/vi/messages/desk/entry.json' with { type: 'json' }
import exchange from '../languages/vi/messages/desk/exchange.json' with { type: 'json' }
import faults from '../languages/vi/messages/desk/faults.json' with { type: 'json' }
import feedback from '../languages/vi/messages/desk/feedback.json' with { type: 'json' }
import fields from '../languages/vi/messages/desk/fields.json' with { type: 'json' }
import findings from '../languages/vi/messages/desk/findings.json' with { type: 'json' }
import give from '../languages/vi/messages/desk/give.json' with { type: 'json' }
import glossary from '../languages/vi/messages/desk/glossary.json' with { type: 'json' }
import greetings from '../languages/vi/messages/desk/greetings.json' with { type: 'json' }
import handbook from '../languages/vi/messages/desk/handbook.json' with { type: 'json' }
import history from '../languages/vi/messages/desk/history.json' with { type: 'json' }
import imports from '../languages/vi/messages/desk/imports.json' with { type: 'json' }
import labels from '../languages/vi/messages/desk/labels.json' with { type: 'json' }
import links from '../languages/vi/messages/desk/links.json' with { type: 'json' }
import list from '../languages/vi/messages/desk/list.json' with { type: 'json' }
import log from '../languages/vi/messages/desk/log.json' with { type: 'json' }
import media from '../languages/vi/messages/desk/media.json' with { type: 'json' }
import notes from '../languages/vi/messages/desk/notes.json' with { type: 'json' }
import notices from '../languages/vi/messages/desk/notices.json' with { type: 'json' }
import pane from '../languages/vi/messages/desk/pane.json' with { type: 'json' }
import parts from '../languages/vi/messages/desk/parts.json' with { type: 'json' }
import payload from '../languages/vi/messages/desk/payload.json' with { type: 'json' }
import phrases from '../languages/vi/messages/desk/phrases.json' with { type: 'json' }
import preview from '../languages/vi/messages/desk/preview.json' with { type: 'json' }
import records from '../languages/vi/messages/desk/records.json' with { type: 'json' }
import rest from '../languages/vi/messages/desk/rest.json' with { type: 'json' }
import reviews from '../languages/vi/messages/desk/reviews.json' with { type: 'json' }
import schedule from '../languages/vi/messages/desk/schedule.json' with { type: 'json' }
import session from '../languages/vi/messages/desk/session.json' with { type: 'json' }
import settings from '../languages/vi/messages/desk/settings.json' with { type: 'json' }
import signing from '../languages/vi/messages/desk/signing.json' with { type: 'json' }
import taglines from '../languages/vi/messages/desk/taglines.json' with { type: 'json' }
import today from '../languages/vi/messages/desk/today.json' with { type: 'json' }
import topics from '../languages/vi/messages/desk/topics.json' with { type: 'json' }
import translating from '../languages/vi/messages/desk/translating.json' with { type: 'json' }
import translations from '../languages/vi/messages/desk/translations.json' with { type: 'json' }
import tray from '../languages/vi/messages/desk/tray.json' with { type: 'json' }
import users from '../languages/vi/messages/desk/users.json' with { type: 'json' }
import versions from '../languages/vi/messages/desk/versions.json' with { type: 'json' }
import words from '../languages/vi/messages/desk/words.json' with { type: 'json' }
import workflow from '../languages/vi/messages/desk/workflow.json' with { type: 'json' }
import type { DeskKey } from './desk-english.ts'

export const DESK_VI: Record<DeskKey, string> = {
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
