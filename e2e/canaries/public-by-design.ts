/**
 * What of each collection and global gets no canary words. Topics, contacts and settings get them:
 * no reader sees their words before somebody signs them. A number must be one.
 */
export const PUBLIC_BY_DESIGN: Record<string, readonly string[]> = {
  contacts: ['phone', 'sms', 'url', 'chat', 'video', 'relay', 'source'],
}

/** Columns that hold words but none of a person's: codes, hashes, and what readers see anyway. */
export const NO_WORDS: readonly RegExp[] = [
  /^portal\.(?!history)/,
  // Who signed a text, its address, and the note on a change, stood on its page.
  /^portal\.history\.(slug|change_note|published_by|approver(_title|_registration)?)$/,
  /^workflow\.import_items\.document$/,
  /^workflow\.seals\./,
  // The name of a part, which is a language.
  /^workflow\.label_(drafts|releases)\.part$/,
  /^workflow\.desk_list\.(state|topic_ids)$/,
  /^public\.(topics|contacts|settings)(_locales|_texts)?\./,
  /^public\.payload_migrations\./,
  // The code of a language.
  /^public\.taglines\.code$/,
  /\.(path|_path|_uuid|locale|_locale|text_hash|hash|mime_type|thumbnail_u_r_l|url|id)$/,
]
