import type { Locale } from '../i18n/locales.ts'

/** The rows of every table and view, as node-postgres returns them. npm run generate writes this file; src/core/row.ts says how to use it. */

/**
 * A date or a point in time. A connection of this project's own returns a Date; Payload's connection, through Drizzle, returns the text.
 * `new Date(value)` takes both.
 */
export type Moment = Date | string

export type Tables = {
  'auth.answered_challenges': {
    challenge_hash: string
    expires_at: Moment
  }
  'auth.attempts': {
    key: string
    points: number
    expire: string | null
  }
  'auth.credentials': {
    user_id: number
    password_hash: string
    needs_factor: boolean
    changed_at: Moment
  }
  'auth.factor_rule_requests': {
    id: number
    role: 'admin' | 'reviewer' | 'editor' | 'translator'
    asked_by: number
    asked_at: Moment
  }
  'auth.factors': {
    user_id: number
    secret: string
    last_step: string
    created_at: Moment
    confirmed_at: Moment | null
  }
  'auth.holds': {
    id: string
    user_id: number
    cause: 'created' | 'enabled' | 'reviewer' | 'languages' | 'address' | 'factors' | 'link-mailed' | 'link-seen' | 'single'
    locales: string[] | null
    by_id: number
    by_name: string
    by_ids: number[]
    old_email: string | null
    opened_at: Moment
    ends_at: Moment
    confirmed_at: Moment | null
    confirmed_by_id: number | null
    confirmed_by: string | null
    mailed_at: Moment | null
  }
  'auth.links': {
    token_hash: string
    user_id: number
    purpose: 'invitation' | 'reset' | 'first-sign-in'
    created_at: Moment
    expires_at: Moment
    used_at: Moment | null
    made_by: number | null
    seen: boolean
  }
  'auth.passkeys': {
    credential_id: string
    user_id: number
    public_key: string
    counter: string
    transports: string
    name: string
    created_at: Moment
    last_used_at: Moment | null
  }
  'auth.recovery_codes': {
    user_id: number
    code_hash: string
    used_at: Moment | null
  }
  'auth.sessions': {
    id: string
    user_id: number
    method: 'password' | 'oidc' | 'link' | 'passkey'
    awaits: 'factor' | 'enrolment' | null
    created_at: Moment
    last_seen_at: Moment
    authenticated_at: Moment
    ends_at: Moment
    ended_at: Moment | null
    device: string | null
    id_token: string | null
  }
  'portal.changes': {
    id: string | null
    entry_id: number | null
    at: Moment | null
    severity: string | null
    note: string | null
  }
  'portal.contacts': {
    contact_id: number
    locale: Locale
    region: string
    kind: string
    label: string
    phone: string | null
    sms: string | null
    url: string | null
    hours: string | null
    note: string | null
    languages: string[]
    checked_on: Moment | null
    position: number
    checked: boolean
    area: string | null
    serves: string[]
    chat: string | null
    video: string | null
    relay: string | null
    interpreter: string | null
    source: string | null
  }
  'portal.danger_phrases': {
    phrase_id: number
    locale: Locale
    words: string
    kind: string
    level: string
  }
  'portal.entries': {
    entry_id: number
    source_id: number
    locale: Locale
    slug: string
    question: string
    short_answer: string
    short_answer_derived: boolean
    answer_html: string
    answer_text: string
    search_terms: string[]
    topic_ids: number[]
    related_ids: number[]
    risk_tier: string
    sensitive: boolean
    jurisdiction: string | null
    sources: unknown
    reviewed_by: string | null
    reviewer_title: string | null
    reviewer_registration: string | null
    reviewed_at: Moment | null
    next_review_on: Moment | null
    reviewed: boolean
    first_published_at: Moment
    changed_at: Moment
    text_hash: string
    folded: string
    doc: string
    stale_severity: 'clarifying' | null
    codes: string[] | null
  }
  'portal.greetings': {
    greeting_id: number
    locale: Locale
    words: string
  }
  'portal.hidden': {
    entry_id: number
    source_id: number
    locale: Locale
    topic_ids: number[]
    since: Moment
  }
  'portal.history': {
    id: string
    entry_id: number
    source_id: number
    locale: Locale
    slug: string
    question: string
    short_answer: string
    answer_html: string
    answer_text: string
    sources: unknown
    jurisdiction: string | null
    text_hash: string
    basis: 'approval' | 'import'
    approver_id: number | null
    approver: string | null
    approver_title: string | null
    approver_registration: string | null
    published_by: string
    shown_from: Moment
    shown_until: Moment | null
    end_reason: string | null
    change_severity: 'wording' | 'clarifying' | 'safety' | null
    change_note: string | null
    codes: string[] | null
  }
  'portal.old_addresses': {
    path: string
    entry_id: number
  }
  'portal.packs': {
    code: string
    locale: Locale
    title: string
    greeting: string
    numbers: number[]
    ready: boolean
  }
  'portal.pictures': {
    entry_id: number
    hash: string
    width: number
    bytes: Buffer
  }
  'portal.recordings': {
    entry_id: number
    hash: string
    engine: string
    seconds: number
    bytes: Buffer
  }
  'portal.redirects': {
    locale: Locale
    slug: string
    entry_id: number
  }
  'portal.settings': {
    only_row: boolean
    clinic: unknown
    region: string
    locales: string[]
    review_grace_days: number
    time_zone: string
    show_reviewers: boolean
    mark_hash: string | null
    mark_width: number | null
    mark_height: number | null
    mark_file: Buffer | null
  }
  'portal.taglines': {
    tagline_id: number
    code: string
    name: string
    english: string
    words: string
    source: string
    checked_on: Moment
  }
  'portal.tombstones': {
    locale: Locale
    slug: string
    entry_id: number
    source_id: number
    withdrawn_at: Moment
    alternative_ids: number[]
    topic_ids: number[]
    question_may_stay: boolean
    question: string | null
    merged_into: number | null
  }
  'portal.topic_cards': {
    topic_id: number
    locale: Locale
    fallback: boolean
    source_id: number
    entry_id: number
    lang: string
    slug: string
    question: string
    short_answer: string
    sensitive: boolean
  }
  'portal.topic_counts': {
    topic_id: number
    locale: Locale
    questions: number
  }
  'portal.topic_redirects': {
    locale: Locale
    slug: string
    topic_id: number
  }
  'portal.topics': {
    topic_id: number
    locale: Locale
    slug: string
    title: string
    description: string | null
    position: number
    checked: boolean
  }
  'portal.withdrawals': {
    id: string
    kind: 'withdrawn' | 'labels'
    entry_id: number | null
    at: Moment
  }
  'portal.word_counts': {
    locale: Locale
    answers: number
    counted_at: Moment
  }
  'portal.words': {
    locale: Locale
    word: string
    answers: number
  }
  'public._entries_v': {
    id: number
    parent_id: number | null
    version_question: string | null
    version_short_answer: string | null
    version_answer: unknown
    version_locale: 'en' | 'es' | 'fr' | 'ar' | 'zh' | 'vi' | null
    version_translation_of_id: number | null
    version_state: 'draft' | 'in-review' | 'changes-requested' | 'approved' | 'scheduled' | 'published' | 'withdrawn' | null
    version_slug: string | null
    version_risk_tier: 'high' | 'medium' | 'low' | null
    version_sensitive: boolean | null
    version_jurisdiction: string | null
    version_author_id: number | null
    version_origin_document: string | null
    version_origin_key: string | null
    version_origin_first_line: string | null
    version_origin_last_line: string | null
    version_origin_verbatim: string | null
    version_origin_text_hash: string | null
    version_origin_imported_at: Moment | null
    version_updated_at: Moment | null
    version_created_at: Moment | null
    version__status: 'draft' | 'published' | null
    created_at: Moment
    updated_at: Moment
    snapshot: boolean | null
    published_locale: 'en' | 'es' | 'fr' | 'ar' | 'zh' | 'vi' | null
    latest: boolean | null
  }
  'public._entries_v_rels': {
    id: number
    order: number | null
    parent_id: number
    path: string
    topics_id: number | null
    entries_id: number | null
  }
  'public._entries_v_texts': {
    id: number
    order: number
    parent_id: number
    path: string
    text: string | null
  }
  'public._entries_v_version_sources': {
    _order: number
    _parent_id: number
    id: number
    title: string | null
    url: string | null
    publisher: string | null
    date: Moment | null
    _uuid: string | null
  }
  'public.contacts': {
    id: number
    kind: 'crisis' | 'emergency' | 'complaints' | 'clinic'
    region: 'US' | 'GB' | 'IE' | 'CA' | 'AU' | 'EU'
    phone: string | null
    sms: string | null
    url: string | null
    checked_on: Moment | null
    position: string
    updated_at: Moment
    created_at: Moment
    chat: string | null
    video: string | null
    relay: string | null
    interpreter: 'yes' | 'ask' | null
    source: string | null
  }
  'public.contacts_locales': {
    label: string
    hours: string | null
    note: string | null
    id: number
    _locale: 'en' | 'es' | 'fr' | 'ar' | 'zh' | 'vi'
    _parent_id: number
    area: string | null
  }
  'public.contacts_serves': {
    order: number
    parent_id: number
    value: 'any' | 'suicide' | 'self-harm' | 'overdose' | 'violence-at-home' | 'sexual-assault' | 'professional-harm' | 'child-in-danger' | 'danger-to-others' | 'psychosis' | 'eating' | null
    id: number
  }
  'public.contacts_texts': {
    id: number
    order: number
    parent_id: number
    path: string
    text: string | null
  }
  'public.entries': {
    id: number
    question: string | null
    short_answer: string | null
    answer: unknown
    locale: 'en' | 'es' | 'fr' | 'ar' | 'zh' | 'vi' | null
    translation_of_id: number | null
    state: 'draft' | 'in-review' | 'changes-requested' | 'approved' | 'scheduled' | 'published' | 'withdrawn' | null
    slug: string | null
    risk_tier: 'high' | 'medium' | 'low' | null
    sensitive: boolean | null
    jurisdiction: string | null
    author_id: number | null
    origin_document: string | null
    origin_key: string | null
    origin_first_line: string | null
    origin_last_line: string | null
    origin_verbatim: string | null
    origin_text_hash: string | null
    origin_imported_at: Moment | null
    updated_at: Moment
    created_at: Moment
    _status: 'draft' | 'published' | null
  }
  'public.entries_rels': {
    id: number
    order: number | null
    parent_id: number
    path: string
    topics_id: number | null
    entries_id: number | null
  }
  'public.entries_sources': {
    _order: number
    _parent_id: number
    id: string
    title: string | null
    url: string | null
    publisher: string | null
    date: Moment | null
  }
  'public.entries_texts': {
    id: number
    order: number
    parent_id: number
    path: string
    text: string | null
  }
  'public.glossary': {
    id: number
    locale: 'en' | 'es' | 'fr' | 'ar' | 'zh' | 'vi'
    term: string
    reason: string | null
    updated_at: Moment
    created_at: Moment
  }
  'public.glossary_texts': {
    id: number
    order: number
    parent_id: number
    path: string
    text: string | null
  }
  'public.greetings': {
    id: number
    updated_at: Moment
    created_at: Moment
  }
  'public.greetings_locales': {
    words: string
    id: number
    _locale: 'en' | 'es' | 'fr' | 'ar' | 'zh' | 'vi'
    _parent_id: number
  }
  'public.media': {
    id: number
    updated_at: Moment
    created_at: Moment
    url: string | null
    thumbnail_u_r_l: string | null
    filename: string | null
    mime_type: string | null
    filesize: string | null
    width: string | null
    height: string | null
    focal_x: string | null
    focal_y: string | null
  }
  'public.media_locales': {
    alt: string
    id: number
    _locale: 'en' | 'es' | 'fr' | 'ar' | 'zh' | 'vi'
    _parent_id: number
  }
  'public.payload_kv': {
    id: number
    key: string
    data: unknown
  }
  'public.payload_migrations': {
    id: number
    name: string | null
    batch: string | null
    updated_at: Moment
    created_at: Moment
  }
  'public.payload_preferences': {
    id: number
    key: string | null
    value: unknown
    updated_at: Moment
    created_at: Moment
  }
  'public.payload_preferences_rels': {
    id: number
    order: number | null
    parent_id: number
    path: string
    users_id: number | null
  }
  'public.phrases': {
    id: number
    danger: 'suicide' | 'self-harm' | 'overdose' | 'violence-at-home' | 'sexual-assault' | 'professional-harm' | 'child-in-danger' | 'danger-to-others' | 'psychosis' | 'eating'
    level: 'sure' | 'doubtful'
    updated_at: Moment
    created_at: Moment
  }
  'public.phrases_locales': {
    words: string
    id: number
    _locale: 'en' | 'es' | 'fr' | 'ar' | 'zh' | 'vi'
    _parent_id: number
  }
  'public.settings': {
    id: number
    region: 'US' | 'GB' | 'IE' | 'CA' | 'AU' | 'EU'
    sign_off: 'four-eyes' | 'single'
    sessions_idle_minutes: string
    sessions_hours: string
    updated_at: Moment | null
    created_at: Moment | null
    time_zone: string
    reviews_high: string
    reviews_medium: string
    reviews_low: string
    reviews_grace_days: string
    mark_id: number | null
    show_reviewers: boolean | null
  }
  'public.settings_languages': {
    order: number
    parent_id: number
    value: 'en' | 'es' | 'fr' | 'ar' | 'zh' | 'vi' | null
    id: number
  }
  'public.settings_locales': {
    clinic_name: string
    welcome: string | null
    id: number
    _locale: 'en' | 'es' | 'fr' | 'ar' | 'zh' | 'vi'
    _parent_id: number
  }
  'public.settings_sessions_factor_roles': {
    order: number
    parent_id: number
    value: 'admin' | 'reviewer' | 'editor' | 'translator' | null
    id: number
  }
  'public.taglines': {
    id: number
    name: string
    english: string
    code: string
    words: string
    source: string
    checked_on: Moment
    checked_by: string
    updated_at: Moment
    created_at: Moment
  }
  'public.topics': {
    id: number
    risk_tier: 'high' | 'medium' | 'low'
    position: string
    updated_at: Moment
    created_at: Moment
  }
  'public.topics_locales': {
    title: string
    slug: string | null
    description: string | null
    id: number
    _locale: 'en' | 'es' | 'fr' | 'ar' | 'zh' | 'vi'
    _parent_id: number
  }
  'public.users': {
    id: number
    name: string
    email: string
    title: string | null
    registration: string | null
    disabled: boolean | null
    issuer: string | null
    subject: string | null
    last_seen_at: Moment | null
    updated_at: Moment
    created_at: Moment
    weekly_mail: boolean | null
  }
  'public.users_languages': {
    order: number
    parent_id: number
    value: 'en' | 'es' | 'fr' | 'ar' | 'zh' | 'vi' | null
    id: number
  }
  'public.users_roles': {
    order: number
    parent_id: number
    value: 'admin' | 'reviewer' | 'editor' | 'translator' | null
    id: number
  }
  'workflow.addresses': {
    locale: Locale
    slug: string
    entry_id: number
    status: 'reserved' | 'live' | 'redirect'
    since: Moment
  }
  'workflow.approvals': {
    id: string
    at: Moment
    entry_id: number
    locale: Locale
    text_hash: string
    version_id: number | null
    kind: 'approval' | 'import' | 'revocation'
    person_id: number | null
    person_name: string
    person_title: string | null
    person_registration: string | null
    sign_off: 'four-eyes' | 'single' | 'none'
    note: string | null
  }
  'workflow.assignments': {
    entry_id: number
    person_id: number
    by_name: string
    at: Moment
  }
  'workflow.changed_coverage': {
    id: string
    entry_id: number
  }
  'workflow.changed_questions': {
    id: string
    source_id: number
  }
  'workflow.client_question_weeks': {
    question_id: number
    week: Moment
    times: number
  }
  'workflow.client_questions': {
    id: number
    locale: Locale
    question: string
    folded: string
  }
  'workflow.coverage': {
    entry_id: number
    kind: string
    question: string
    topic_ids: number[]
  }
  'workflow.coverage_counts': {
    topic_id: number
    kind: string
    originals: number
  }
  'workflow.coverage_kinds': {
    kind: string
    locale: Locale
    withdrawn: boolean
    published: boolean
    cells: unknown
  }
  'workflow.desk_list': {
    entry_id: number
    source_id: number
    locale: Locale
    question: string
    state: string
    author_id: number | null
    updated_at: Moment
    topic_ids: number[]
    folded: string
  }
  'workflow.draft_links': {
    id: string
    token_hash: string
    entry_id: number
    version_id: number
    by_id: number | null
    by_name: string
    made_at: Moment
    expires_at: Moment
    revoked_at: Moment | null
    comments: number
  }
  'workflow.events': {
    id: string
    at: Moment
    actor_id: number | null
    actor: string
    action: string
    entry_id: number | null
    locale: Locale | null
    text_hash: string | null
    note: string | null
    details: unknown
  }
  'workflow.failed_searches': {
    mark: string
    locale: Locale
    day: Moment
    times: number
    words: string | null
  }
  'workflow.feedback': {
    id: string
    week: Moment
    entry_id: number
    locale: Locale
    helpful: boolean
    reason: 'unclear' | 'incomplete' | 'other-question' | 'seems-wrong' | 'other' | null
  }
  'workflow.feedback_by_week': {
    entry_id: number | null
    locale: Locale | null
    week: Moment | null
    helpful: number | null
    not_helpful: number | null
    unclear: number | null
    incomplete: number | null
    other_question: number | null
    seems_wrong: number | null
  }
  'workflow.feedback_settled': {
    entry_id: number
    locale: Locale
    not_helpful: number
    seems_wrong: number
    by_id: number
    by_name: string
    on_day: Moment
  }
  'workflow.feedback_totals': {
    entry_id: number
    locale: Locale
    not_helpful: number
    seems_wrong: number
    dismissed_not_helpful: number
    dismissed_seems_wrong: number
    open_not_helpful: number
    open_seems_wrong: number
    last_week: Moment | null
    last_no_week: Moment | null
  }
  'workflow.feedback_week_totals': {
    week: Moment
    helpful: number
    not_helpful: number
  }
  'workflow.import_documents': {
    document: string
    locale: Locale
    sha256: string
    format: string
    skeleton: unknown
    imported_at: Moment
  }
  'workflow.import_items': {
    entry_id: number
    document: string
    locale: Locale
    key: string
    position: number
    first_line: number
    last_line: number
    text_hash: string
    base: unknown
    written: unknown
    written_hash: string
    verbatim: string
    flags: unknown
    repairs: unknown
    silenced: unknown
    conflict: unknown
    gone_at: Moment | null
    imported_at: Moment
    undone: unknown
    page: unknown
  }
  'workflow.import_uploads': {
    id: string
    name: string
    locale: Locale
    fix: boolean
    bytes: Buffer
    person_id: number
    at: Moment
    naming: unknown
  }
  'workflow.label_drafts': {
    id: string
    at: Moment
    collection: 'contacts' | 'topics' | 'phrases' | 'greetings' | 'taglines' | 'settings'
    record_id: number
    part: string
    content: unknown
    author_id: number | null
    author: string
  }
  'workflow.label_releases': {
    id: string
    at: Moment
    collection: 'contacts' | 'topics' | 'phrases' | 'greetings' | 'taglines' | 'settings'
    record_id: number
    part: string
    action: 'shipped' | 'upgraded' | 'signed' | 'taken-away' | 'put-back' | 'removed'
    content: unknown
    checked: boolean
    text_hash: string | null
    draft_id: string | null
    person_id: number | null
    person_name: string
    person_title: string | null
    person_registration: string | null
    sign_off: 'four-eyes' | 'single' | 'none'
    note: string | null
  }
  'workflow.machine_parts': {
    id: string
    at: Moment
    entry_id: number
    hash: string
    taken_over: boolean
    actor_id: number | null
    actor: string
  }
  'workflow.notes': {
    id: string
    at: Moment
    entry_id: number
    reply_to: string | null
    place: 'whole' | 'question' | 'short-answer' | 'answer'
    paragraph: string | null
    words: string
    author_id: number | null
    author: string
    resolved_at: Moment | null
    resolved_by: string | null
  }
  'workflow.notice_choices': {
    person_id: number
    kind: 'review' | 'assigned' | 'changes' | 'note' | 'stale' | 'link' | 'pack' | 'published' | 'failed'
    choice: 'now' | 'daily' | 'weekly' | 'off'
  }
  'workflow.notices': {
    id: string
    at: Moment
    person_id: number
    kind: 'review' | 'assigned' | 'changes' | 'note' | 'stale' | 'link' | 'pack' | 'published' | 'failed'
    entry_id: number
    by_name: string
    seen_at: Moment | null
    mailed_at: Moment | null
  }
  'workflow.outside_links': {
    entry_id: number
    url: string
    since: Moment
    checked_at: Moment | null
    fault: string | null
    failures: number
    failed_since: Moment | null
  }
  'workflow.picture_contents': {
    picture_id: number
    hash: string
    width: number
    height: number
    is_current: boolean
  }
  'workflow.picture_files': {
    name: string
    type: string
    bytes: Buffer
  }
  'workflow.picture_removals': {
    name: string
  }
  'workflow.picture_renditions': {
    hash: string
    width: number
    bytes: Buffer
  }
  'workflow.presence': {
    page: string
    entry_id: number
    person_id: number
    since: Moment
    seen_at: Moment
  }
  'workflow.ready_packs': {
    code: string
    kept_by: number | null
    kept_at: Moment
  }
  'workflow.review_dates': {
    entry_id: number
    based_on: Moment
    months: number
    due_on: Moment
  }
  'workflow.reviews': {
    id: string
    at: Moment
    entry_id: number
    locale: Locale
    text_hash: string
    person_id: number
    person_name: string
    person_title: string | null
    person_registration: string | null
    evidence: string
    was_due_on: Moment | null
    due_on: Moment
  }
  'workflow.schedules': {
    id: string
    entry_id: number
    locale: Locale
    version_id: number
    text_hash: string
    publish_at: Moment
    note: string | null
    change: unknown
    person_id: number
    person_name: string
    created_at: Moment
    status: 'waiting' | 'published' | 'failed' | 'cancelled'
    attempts: number
    ended_at: Moment | null
    reason: string | null
    seen_at: Moment | null
    set_id: string | null
  }
  'workflow.seals': {
    id: string
    at: Moment
    source: string
    row_id: string
    row_hash: string
    seal: string
  }
  'workflow.shipped_contacts': {
    name: string
    contact_id: number
    at: Moment
  }
  'workflow.source_texts': {
    id: string
    at: Moment
    entry_id: number
    fingerprint: string
    parts: unknown
    severity: 'wording' | 'clarifying' | 'safety' | null
    note: string | null
    actor_id: number | null
    actor: string
  }
  'workflow.stamps': {
    name: string
    value: string
  }
  'workflow.templates': {
    entry_id: number
    by_name: string
    at: Moment
  }
  'workflow.tick_jobs': {
    name: string
    started_at: Moment
    finished_at: Moment | null
    failures: number
    error: string | null
  }
  'workflow.topic_addresses': {
    locale: Locale
    slug: string
    topic_id: number
  }
  'workflow.translation_memory': {
    id: string
    source_locale: Locale
    locale: Locale
    entry_id: number | null
    source_id: number | null
    unit: string | null
    source: string
    source_hash: string
    length: number
    bands: number[]
    target: string
    source_inline: unknown
    target_inline: unknown
    codes: unknown
    signed_by: string | null
    file: string | null
    added_by: string | null
    at: Moment
    words: string | null
  }
  'workflow.translation_memory_bands': {
    band: number
    pair_id: string
    length: number
  }
  'workflow.translation_pending': {
    id: string
    at: Moment
    entry_id: number
    source_text_id: string | null
    pending: unknown
    act: 'source-changed' | 'still-current' | 'published-together'
    actor_id: number | null
    actor: string
    reason: string | null
  }
  'workflow.translation_standings': {
    entry_id: number
    pending_id: string
    text_at: Moment
    severity: 'wording' | 'clarifying' | 'safety' | null
    open: number
  }
  'workflow.unsaved_words': {
    person_id: number
    slot: string
    entry_id: number | null
    locale: Locale
    base: Moment | null
    words: unknown
    saved_at: Moment
  }
  'workflow.weekly_mail': {
    person_id: number
    week: string
    at: Moment
    outcome: 'sent' | 'nothing'
  }
}
