/** What readers may see of each collection and global; everything else of it gets canary words. */
export const PUBLIC_BY_DESIGN: Record<string, readonly string[]> = {
  topics: ['title', 'slug', 'description'],
  contacts: ['label', 'phone', 'sms', 'url', 'hours', 'note', 'languages'],
  settings: ['clinicName', 'welcome'],
}

/** Columns that hold words but none of a person's: codes, hashes, and what readers see anyway. */
export const NO_WORDS: readonly RegExp[] = [
  /^portal\.(?!history)/,
  // Who signed a text, its address, and the note on a change, stood on its page.
  /^portal\.history\.(slug|change_note|published_by|approver(_title|_registration)?)$/,
  /^workflow\.import_items\.document$/,
  /^workflow\.seals\./,
  /^workflow\.desk_list\.(state|topic_ids)$/,
  /^public\.(topics|contacts|settings)(_locales|_texts)?\./,
  /^public\.payload_migrations\./,
  /\.(path|_path|_uuid|locale|_locale|text_hash|hash|mime_type|thumbnail_u_r_l|url|id)$/,
]
