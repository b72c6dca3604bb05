// Written by `npm run generate` from src/i18n/languages.
import admin from '../languages/zh/messages/desk/admin.json' with { type: 'json' }
import answers from '../languages/zh/messages/desk/answers.json' with { type: 'json' }
import aria from '../languages/zh/messages/desk/aria.json' with { type: 'json' }
import asked from '../languages/zh/messages/desk/asked.json' with { type: 'json' }
import checks from '../languages/zh/messages/desk/checks.json' with { type: 'json' }
import column from '../languages/zh/messages/desk/column.json' with { type: 'json' }
import conflicts from '../languages/zh/messages/desk/conflicts.json' with { type: 'json' }
import contacts from '../languages/zh/messages/desk/contacts.json' with { type: 'json' }
import core from '../languages/zh/messages/desk/core.json' with { type: 'json' }
import coverage from '../languages/zh/messages/desk/coverage.json' with { type: 'json' }
import danger from '../languages/zh/messages/desk/danger.json' with { type: 'json' }
import editing from '../languages/zh/messages/desk/editing.json' with { type: 'json' }
import entries from '../languages/zh/messages/desk/entries.json' with { type: 'json' }
import entry from '../languages/zh/messages/desk/entry.json' with { type: 'json' }
import exchange from '../languages/zh/messages/desk/exchange.json' with { type: 'json' }
import faults from '../languages/zh/messages/desk/faults.json' with { type: 'json' }
import feedback from '../languages/zh/messages/desk/feedback.json' with { type: 'json' }
import fields from '../languages/zh/messages/desk/fields.json' with { type: 'json' }
import findings from '../languages/zh/messages/desk/findings.json' with { type: 'json' }
import give from '../languages/zh/messages/desk/give.json' with { type: 'json' }
import glossary from '../languages/zh/messages/desk/glossary.json' with { type: 'json' }
import greetings from '../languages/zh/messages/desk/greetings.json' with { type: 'json' }
import handbook from '../languages/zh/messages/desk/handbook.json' with { type: 'json' }
import history from '../languages/zh/messages/desk/history.json' with { type: 'json' }
import imports from '../languages/zh/messages/desk/imports.json' with { type: 'json' }
import labels from '../languages/zh/messages/desk/labels.json' with { type: 'json' }
import links from '../languages/zh/messages/desk/links.json' with { type: 'json' }
import list from '../languages/zh/messages/desk/list.json' with { type: 'json' }
import log from '../languages/zh/messages/desk/log.json' with { type: 'json' }
import media from '../languages/zh/messages/desk/media.json' with { type: 'json' }
import notes from '../languages/zh/messages/desk/notes.json' with { type: 'json' }
import notices from '../languages/zh/messages/desk/notices.json' with { type: 'json' }
import pane from '../languages/zh/messages/desk/pane.json' with { type: 'json' }
import parts from '../languages/zh/messages/desk/parts.json' with { type: 'json' }
import payload from '../languages/zh/messages/desk/payload.json' with { type: 'json' }
import phrases from '../languages/zh/messages/desk/phrases.json' with { type: 'json' }
import preview from '../languages/zh/messages/desk/preview.json' with { type: 'json' }
import records from '../languages/zh/messages/desk/records.json' with { type: 'json' }
import rest from '../languages/zh/messages/desk/rest.json' with { type: 'json' }
import reviews from '../languages/zh/messages/desk/reviews.json' with { type: 'json' }
import schedule from '../languages/zh/messages/desk/schedule.json' with { type: 'json' }
import session from '../languages/zh/messages/desk/session.json' with { type: 'json' }
import settings from '../languages/zh/messages/desk/settings.json' with { type: 'json' }
import signing from '../languages/zh/messages/desk/signing.json' with { type: 'json' }
import taglines from '../languages/zh/messages/desk/taglines.json' with { type: 'json' }
import today from '../languages/zh/messages/desk/today.json' with { type: 'json' }
import topics from '../languages/zh/messages/desk/topics.json' with { type: 'json' }
import translating from '../languages/zh/messages/desk/translating.json' with { type: 'json' }
import translations from '../languages/zh/messages/desk/translations.json' with { type: 'json' }
import tray from '../languages/zh/messages/desk/tray.json' with { type: 'json' }
import users from '../languages/zh/messages/desk/users.json' with { type: 'json' }
import versions from '../languages/zh/messages/desk/versions.json' with { type: 'json' }
import words from '../languages/zh/messages/desk/words.json' with { type: 'json' }
import workflow from '../languages/zh/messages/desk/workflow.json' with { type: 'json' }
import type { DeskKey } from './desk-english.ts'

export const DESK_ZH: Record<DeskKey, string> = {
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
