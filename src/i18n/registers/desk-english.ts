// Written by `npm run generate` from src/i18n/languages.
import admin from '../languages/en/messages/desk/admin.json' with { type: 'json' }
import answers from '../languages/en/messages/desk/answers.json' with { type: 'json' }
import aria from '../languages/en/messages/desk/aria.json' with { type: 'json' }
import asked from '../languages/en/messages/desk/asked.json' with { type: 'json' }
import checks from '../languages/en/messages/desk/checks.json' with { type: 'json' }
import column from '../languages/en/messages/desk/column.json' with { type: 'json' }
import conflicts from '../languages/en/messages/desk/conflicts.json' with { type: 'json' }
import contacts from '../languages/en/messages/desk/contacts.json' with { type: 'json' }
import core from '../languages/en/messages/desk/core.json' with { type: 'json' }
import coverage from '../languages/en/messages/desk/coverage.json' with { type: 'json' }
import danger from '../languages/en/messages/desk/danger.json' with { type: 'json' }
import editing from '../languages/en/messages/desk/editing.json' with { type: 'json' }
import entries from '../languages/en/messages/desk/entries.json' with { type: 'json' }
import entry from '../languages/en/messages/desk/entry.json' with { type: 'json' }
import exchange from '../languages/en/messages/desk/exchange.json' with { type: 'json' }
import faults from '../languages/en/messages/desk/faults.json' with { type: 'json' }
import feedback from '../languages/en/messages/desk/feedback.json' with { type: 'json' }
import fields from '../languages/en/messages/desk/fields.json' with { type: 'json' }
import findings from '../languages/en/messages/desk/findings.json' with { type: 'json' }
import give from '../languages/en/messages/desk/give.json' with { type: 'json' }
import glossary from '../languages/en/messages/desk/glossary.json' with { type: 'json' }
import greetings from '../languages/en/messages/desk/greetings.json' with { type: 'json' }
import handbook from '../languages/en/messages/desk/handbook.json' with { type: 'json' }
import history from '../languages/en/messages/desk/history.json' with { type: 'json' }
import imports from '../languages/en/messages/desk/imports.json' with { type: 'json' }
import labels from '../languages/en/messages/desk/labels.json' with { type: 'json' }
import links from '../languages/en/messages/desk/links.json' with { type: 'json' }
import list from '../languages/en/messages/desk/list.json' with { type: 'json' }
import log from '../languages/en/messages/desk/log.json' with { type: 'json' }
import media from '../languages/en/messages/desk/media.json' with { type: 'json' }
import notes from '../languages/en/messages/desk/notes.json' with { type: 'json' }
import notices from '../languages/en/messages/desk/notices.json' with { type: 'json' }
import pane from '../languages/en/messages/desk/pane.json' with { type: 'json' }
import parts from '../languages/en/messages/desk/parts.json' with { type: 'json' }
import payload from '../languages/en/messages/desk/payload.json' with { type: 'json' }
import phrases from '../languages/en/messages/desk/phrases.json' with { type: 'json' }
import preview from '../languages/en/messages/desk/preview.json' with { type: 'json' }
import records from '../languages/en/messages/desk/records.json' with { type: 'json' }
import rest from '../languages/en/messages/desk/rest.json' with { type: 'json' }
import reviews from '../languages/en/messages/desk/reviews.json' with { type: 'json' }
import schedule from '../languages/en/messages/desk/schedule.json' with { type: 'json' }
import session from '../languages/en/messages/desk/session.json' with { type: 'json' }
import settings from '../languages/en/messages/desk/settings.json' with { type: 'json' }
import signing from '../languages/en/messages/desk/signing.json' with { type: 'json' }
import taglines from '../languages/en/messages/desk/taglines.json' with { type: 'json' }
import today from '../languages/en/messages/desk/today.json' with { type: 'json' }
import topics from '../languages/en/messages/desk/topics.json' with { type: 'json' }
import translating from '../languages/en/messages/desk/translating.json' with { type: 'json' }
import translations from '../languages/en/messages/desk/translations.json' with { type: 'json' }
import tray from '../languages/en/messages/desk/tray.json' with { type: 'json' }
import users from '../languages/en/messages/desk/users.json' with { type: 'json' }
import versions from '../languages/en/messages/desk/versions.json' with { type: 'json' }
import words from '../languages/en/messages/desk/words.json' with { type: 'json' }
import workflow from '../languages/en/messages/desk/workflow.json' with { type: 'json' }

export const DESK_ENGLISH = {
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
export type DeskKey = keyof typeof DESK_ENGLISH
