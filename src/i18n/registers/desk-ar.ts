// Written by `npm run generate` from src/i18n/languages.
import admin from '../languages/ar/messages/desk/admin.json' with { type: 'json' }
import answers from '../languages/ar/messages/desk/answers.json' with { type: 'json' }
import aria from '../languages/ar/messages/desk/aria.json' with { type: 'json' }
import asked from '../languages/ar/messages/desk/asked.json' with { type: 'json' }
import checks from '../languages/ar/messages/desk/checks.json' with { type: 'json' }
import column from '../languages/ar/messages/desk/column.json' with { type: 'json' }
import conflicts from '../languages/ar/messages/desk/conflicts.json' with { type: 'json' }
import contacts from '../languages/ar/messages/desk/contacts.json' with { type: 'json' }
import core from '../languages/ar/messages/desk/core.json' with { type: 'json' }
import coverage from '../languages/ar/messages/desk/coverage.json' with { type: 'json' }
import danger from '../languages/ar/messages/desk/danger.json' with { type: 'json' }
import editing from '../languages/ar/messages/desk/editing.json' with { type: 'json' }
import entries from '../languages/ar/messages/desk/entries.json' with { type: 'json' }
import entry from '../languages/ar/messages/desk/entry.json' with { type: 'json' }
import exchange from '../languages/ar/messages/desk/exchange.json' with { type: 'json' }
import faults from '../languages/ar/messages/desk/faults.json' with { type: 'json' }
import feedback from '../languages/ar/messages/desk/feedback.json' with { type: 'json' }
import fields from '../languages/ar/messages/desk/fields.json' with { type: 'json' }
import findings from '../languages/ar/messages/desk/findings.json' with { type: 'json' }
import give from '../languages/ar/messages/desk/give.json' with { type: 'json' }
import glossary from '../languages/ar/messages/desk/glossary.json' with { type: 'json' }
import greetings from '../languages/ar/messages/desk/greetings.json' with { type: 'json' }
import handbook from '../languages/ar/messages/desk/handbook.json' with { type: 'json' }
import history from '../languages/ar/messages/desk/history.json' with { type: 'json' }
import imports from '../languages/ar/messages/desk/imports.json' with { type: 'json' }
import labels from '../languages/ar/messages/desk/labels.json' with { type: 'json' }
import links from '../languages/ar/messages/desk/links.json' with { type: 'json' }
import list from '../languages/ar/messages/desk/list.json' with { type: 'json' }
import log from '../languages/ar/messages/desk/log.json' with { type: 'json' }
import media from '../languages/ar/messages/desk/media.json' with { type: 'json' }
import notes from '../languages/ar/messages/desk/notes.json' with { type: 'json' }
import notices from '../languages/ar/messages/desk/notices.json' with { type: 'json' }
import pane from '../languages/ar/messages/desk/pane.json' with { type: 'json' }
import parts from '../languages/ar/messages/desk/parts.json' with { type: 'json' }
import payload from '../languages/ar/messages/desk/payload.json' with { type: 'json' }
import phrases from '../languages/ar/messages/desk/phrases.json' with { type: 'json' }
import preview from '../languages/ar/messages/desk/preview.json' with { type: 'json' }
import records from '../languages/ar/messages/desk/records.json' with { type: 'json' }
import rest from '../languages/ar/messages/desk/rest.json' with { type: 'json' }
import reviews from '../languages/ar/messages/desk/reviews.json' with { type: 'json' }
import schedule from '../languages/ar/messages/desk/schedule.json' with { type: 'json' }
import session from '../languages/ar/messages/desk/session.json' with { type: 'json' }
import settings from '../languages/ar/messages/desk/settings.json' with { type: 'json' }
import signing from '../languages/ar/messages/desk/signing.json' with { type: 'json' }
import taglines from '../languages/ar/messages/desk/taglines.json' with { type: 'json' }
import today from '../languages/ar/messages/desk/today.json' with { type: 'json' }
import topics from '../languages/ar/messages/desk/topics.json' with { type: 'json' }
import translating from '../languages/ar/messages/desk/translating.json' with { type: 'json' }
import translations from '../languages/ar/messages/desk/translations.json' with { type: 'json' }
import tray from '../languages/ar/messages/desk/tray.json' with { type: 'json' }
import users from '../languages/ar/messages/desk/users.json' with { type: 'json' }
import versions from '../languages/ar/messages/desk/versions.json' with { type: 'json' }
import words from '../languages/ar/messages/desk/words.json' with { type: 'json' }
import workflow from '../languages/ar/messages/desk/workflow.json' with { type: 'json' }
import type { DeskKey } from './desk-english.ts'

export const DESK_AR: Record<DeskKey, string> = {
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
