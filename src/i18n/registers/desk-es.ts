// Written by `npm run generate` from src/i18n/languages.
import admin from '../languages/es/messages/desk/admin.json' with { type: 'json' }
import answers from '../languages/es/messages/desk/answers.json' with { type: 'json' }
import aria from '../languages/es/messages/desk/aria.json' with { type: 'json' }
import asked from '../languages/es/messages/desk/asked.json' with { type: 'json' }
import checks from '../languages/es/messages/desk/checks.json' with { type: 'json' }
import column from '../languages/es/messages/desk/column.json' with { type: 'json' }
import conflicts from '../languages/es/messages/desk/conflicts.json' with { type: 'json' }
import contacts from '../languages/es/messages/desk/contacts.json' with { type: 'json' }
import core from '../languages/es/messages/desk/core.json' with { type: 'json' }
import coverage from '../languages/es/messages/desk/coverage.json' with { type: 'json' }
import danger from '../languages/es/messages/desk/danger.json' with { type: 'json' }
import editing from '../languages/es/messages/desk/editing.json' with { type: 'json' }
import entries from '../languages/es/messages/desk/entries.json' with { type: 'json' }
import entry from '../languages/es/messages/desk/entry.json' with { type: 'json' }
import exchange from '../languages/es/messages/desk/exchange.json' with { type: 'json' }
import faults from '../languages/es/messages/desk/faults.json' with { type: 'json' }
import feedback from '../languages/es/messages/desk/feedback.json' with { type: 'json' }
import fields from '../languages/es/messages/desk/fields.json' with { type: 'json' }
import findings from '../languages/es/messages/desk/findings.json' with { type: 'json' }
import give from '../languages/es/messages/desk/give.json' with { type: 'json' }
import glossary from '../languages/es/messages/desk/glossary.json' with { type: 'json' }
import greetings from '../languages/es/messages/desk/greetings.json' with { type: 'json' }
import handbook from '../languages/es/messages/desk/handbook.json' with { type: 'json' }
import history from '../languages/es/messages/desk/history.json' with { type: 'json' }
import imports from '../languages/es/messages/desk/imports.json' with { type: 'json' }
import labels from '../languages/es/messages/desk/labels.json' with { type: 'json' }
import links from '../languages/es/messages/desk/links.json' with { type: 'json' }
import list from '../languages/es/messages/desk/list.json' with { type: 'json' }
import log from '../languages/es/messages/desk/log.json' with { type: 'json' }
import media from '../languages/es/messages/desk/media.json' with { type: 'json' }
import notes from '../languages/es/messages/desk/notes.json' with { type: 'json' }
import notices from '../languages/es/messages/desk/notices.json' with { type: 'json' }
import pane from '../languages/es/messages/desk/pane.json' with { type: 'json' }
import parts from '../languages/es/messages/desk/parts.json' with { type: 'json' }
import payload from '../languages/es/messages/desk/payload.json' with { type: 'json' }
import phrases from '../languages/es/messages/desk/phrases.json' with { type: 'json' }
import preview from '../languages/es/messages/desk/preview.json' with { type: 'json' }
import records from '../languages/es/messages/desk/records.json' with { type: 'json' }
import rest from '../languages/es/messages/desk/rest.json' with { type: 'json' }
import reviews from '../languages/es/messages/desk/reviews.json' with { type: 'json' }
import schedule from '../languages/es/messages/desk/schedule.json' with { type: 'json' }
import session from '../languages/es/messages/desk/session.json' with { type: 'json' }
import settings from '../languages/es/messages/desk/settings.json' with { type: 'json' }
import signing from '../languages/es/messages/desk/signing.json' with { type: 'json' }
import taglines from '../languages/es/messages/desk/taglines.json' with { type: 'json' }
import today from '../languages/es/messages/desk/today.json' with { type: 'json' }
import topics from '../languages/es/messages/desk/topics.json' with { type: 'json' }
import translating from '../languages/es/messages/desk/translating.json' with { type: 'json' }
import translations from '../languages/es/messages/desk/translations.json' with { type: 'json' }
import tray from '../languages/es/messages/desk/tray.json' with { type: 'json' }
import users from '../languages/es/messages/desk/users.json' with { type: 'json' }
import versions from '../languages/es/messages/desk/versions.json' with { type: 'json' }
import words from '../languages/es/messages/desk/words.json' with { type: 'json' }
import workflow from '../languages/es/messages/desk/workflow.json' with { type: 'json' }
import type { DeskKey } from './desk-english.ts'

export const DESK_ES: Record<DeskKey, string> = {
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
