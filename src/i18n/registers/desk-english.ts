// Written by `npm run generate` from src/i18n/languages.
import core from '../languages/en/messages/desk/core.json' with { type: 'json' }
import today from '../languages/en/messages/desk/today.json' with { type: 'json' }

export const DESK_ENGLISH = { ...core, ...today }
export type DeskKey = keyof typeof DESK_ENGLISH
