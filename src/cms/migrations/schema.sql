-- Every table, index, trigger, view and function that the migrations make, own and Payload's. npm run generate writes this file; it is for reading
-- and comparing. A change of the schema is a migration.

create schema auth;
create schema portal;
create schema public;
create schema workflow;
create extension pg_trgm;
create extension unaccent;

create type public._locales as enum ('en', 'es', 'fr', 'ar', 'zh', 'vi');

create type public.enum__entries_v_published_locale as enum ('en', 'es', 'fr', 'ar', 'zh', 'vi');

create type public.enum__entries_v_version_locale as enum ('en', 'es', 'fr', 'ar', 'zh', 'vi');

create type public.enum__entries_v_version_state as enum ('draft', 'in-review', 'changes-requested', 'approved', 'scheduled', 'published', 'withdrawn');

create type public.enum__entries_v_version_status as enum ('draft', 'published');

create type public.enum_contacts_interpreter as enum ('yes', 'ask');

create type public.enum_contacts_kind as enum ('crisis', 'emergency', 'complaints', 'clinic');

create type public.enum_contacts_region as enum ('US', 'GB', 'IE', 'CA', 'AU', 'EU');

create type public.enum_contacts_serves as enum ('any', 'suicide', 'self-harm', 'overdose', 'violence-at-home', 'sexual-assault', 'professional-harm', 'child-in-danger', 'danger-to-others', 'psychosis', 'eating');

create type public.enum_entries_locale as enum ('en', 'es', 'fr', 'ar', 'zh', 'vi');

create type public.enum_entries_state as enum ('draft', 'in-review', 'changes-requested', 'approved', 'scheduled', 'published', 'withdrawn');

create type public.enum_entries_status as enum ('draft', 'published');

create type public.enum_glossary_locale as enum ('en', 'es', 'fr', 'ar', 'zh', 'vi');

create type public.enum_phrases_danger as enum ('suicide', 'self-harm', 'overdose', 'violence-at-home', 'sexual-assault', 'professional-harm', 'child-in-danger', 'danger-to-others', 'psychosis', 'eating');

create type public.enum_phrases_level as enum ('sure', 'doubtful');

create type public.enum_settings_languages as enum ('en', 'es', 'fr', 'ar', 'zh', 'vi');

create type public.enum_settings_region as enum ('US', 'GB', 'IE', 'CA', 'AU', 'EU');

create type public.enum_settings_sessions_factor_roles as enum ('admin', 'reviewer', 'editor', 'translator');

create type public.enum_users_languages as enum ('en', 'es', 'fr', 'ar', 'zh', 'vi');

create type public.enum_users_roles as enum ('admin', 'reviewer', 'editor', 'translator');

create type public.risk_tier as enum ('high', 'medium', 'low');

create type public.sign_off as enum ('four-eyes', 'single');

create table auth.answered_challenges (
  challenge_hash text not null,
  expires_at timestamp with time zone not null,
  constraint answered_challenges_pkey PRIMARY KEY (challenge_hash)
);

create table auth.attempts (
  key text not null,
  points integer default 0 not null,
  expire bigint,
  constraint attempts_pkey PRIMARY KEY (key)
);

create table auth.credentials (
  user_id integer not null,
  password_hash text not null,
  needs_factor boolean default false not null,
  changed_at timestamp with time zone default now() not null,
  constraint credentials_pkey PRIMARY KEY (user_id),
  constraint credentials_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE
);

create table auth.factor_rule_requests (
  id integer default nextval('auth.factor_rule_requests_id_seq'::regclass) not null,
  role text not null,
  asked_by integer not null,
  asked_at timestamp with time zone default now() not null,
  constraint factor_rule_requests_pkey PRIMARY KEY (id),
  constraint factor_rule_requests_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES public.users(id) ON DELETE CASCADE,
  constraint factor_rule_requests_role_check CHECK ((role = ANY (ARRAY['admin'::text, 'reviewer'::text, 'editor'::text, 'translator'::text])))
);
CREATE UNIQUE INDEX factor_rule_requests_one ON auth.factor_rule_requests USING btree ((true));

create table auth.factors (
  user_id integer not null,
  secret text not null,
  last_step bigint default 0 not null,
  created_at timestamp with time zone default now() not null,
  confirmed_at timestamp with time zone,
  constraint factors_pkey PRIMARY KEY (user_id),
  constraint factors_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE
);

create table auth.holds (
  id bigint generated always as identity not null,
  user_id integer not null,
  cause text not null,
  locales text[],
  by_id integer not null,
  by_name text not null,
  by_ids integer[] not null,
  old_email text,
  opened_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  confirmed_by_id integer,
  confirmed_by text,
  mailed_at timestamp with time zone,
  constraint holds_pkey PRIMARY KEY (id),
  constraint holds_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE,
  constraint holds_cause_check CHECK ((cause = ANY (ARRAY['created'::text, 'enabled'::text, 'reviewer'::text, 'languages'::text, 'address'::text, 'factors'::text, 'link-mailed'::text, 'link-seen'::text, 'single'::text])))
);
CREATE INDEX holds_unmailed ON auth.holds USING btree (id) WHERE (mailed_at IS NULL);
CREATE INDEX holds_user ON auth.holds USING btree (user_id, ends_at);

create table auth.links (
  token_hash text not null,
  user_id integer not null,
  purpose text not null,
  created_at timestamp with time zone default now() not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  made_by integer,
  seen boolean default false not null,
  constraint links_pkey PRIMARY KEY (token_hash),
  constraint links_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE,
  constraint links_purpose_check CHECK ((purpose = ANY (ARRAY['invitation'::text, 'reset'::text, 'first-sign-in'::text])))
);
CREATE INDEX links_user ON auth.links USING btree (user_id);

create table auth.passkeys (
  credential_id text not null,
  user_id integer not null,
  public_key text not null,
  counter bigint default 0 not null,
  transports text default ''::text not null,
  name text not null,
  created_at timestamp with time zone default now() not null,
  last_used_at timestamp with time zone,
  constraint passkeys_pkey PRIMARY KEY (credential_id),
  constraint passkeys_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE
);
CREATE INDEX passkeys_user ON auth.passkeys USING btree (user_id);

create table auth.recovery_codes (
  user_id integer not null,
  code_hash text not null,
  used_at timestamp with time zone,
  constraint recovery_codes_pkey PRIMARY KEY (user_id, code_hash),
  constraint recovery_codes_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE
);

create table auth.sessions (
  id uuid default gen_random_uuid() not null,
  user_id integer not null,
  method text not null,
  awaits text,
  created_at timestamp with time zone default now() not null,
  last_seen_at timestamp with time zone default now() not null,
  authenticated_at timestamp with time zone default now() not null,
  ends_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  device text,
  id_token text,
  constraint sessions_pkey PRIMARY KEY (id),
  constraint sessions_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE,
  constraint sessions_awaits_check CHECK ((awaits = ANY (ARRAY['factor'::text, 'enrolment'::text]))),
  constraint sessions_method_check CHECK ((method = ANY (ARRAY['password'::text, 'oidc'::text, 'link'::text, 'passkey'::text])))
);
CREATE INDEX sessions_user ON auth.sessions USING btree (user_id) WHERE (ended_at IS NULL);
CREATE TRIGGER announce_end AFTER UPDATE OF ended_at ON auth.sessions FOR EACH ROW WHEN (((old.ended_at IS NULL) AND (new.ended_at IS NOT NULL))) EXECUTE FUNCTION auth.announce_session_end();

create view portal.changes as
 SELECT id,
    entry_id,
    shown_from AS at,
    change_severity AS severity,
    change_note AS note
   FROM portal.history
  WHERE (change_severity IS NOT NULL);

create table portal.contacts (
  contact_id integer not null,
  locale text not null,
  region text not null,
  kind text not null,
  label text not null,
  phone text,
  sms text,
  url text,
  hours text,
  note text,
  languages text[] default '{}'::text[] not null,
  checked_on date,
  position integer not null,
  checked boolean default false not null,
  area text,
  serves text[] default '{}'::text[] not null,
  chat text,
  video text,
  relay text,
  interpreter text,
  source text,
  constraint contacts_pkey PRIMARY KEY (contact_id, locale)
);

create table portal.danger_phrases (
  phrase_id integer not null,
  locale text not null,
  words text not null,
  kind text not null,
  level text not null,
  constraint danger_phrases_pkey PRIMARY KEY (phrase_id, locale)
);

create table portal.entries (
  entry_id integer not null,
  source_id integer not null,
  locale text not null,
  slug text not null,
  question text not null,
  short_answer text not null,
  short_answer_derived boolean default false not null,
  answer_html text not null,
  answer_text text not null,
  search_terms text[] default '{}'::text[] not null,
  topic_ids integer[] default '{}'::integer[] not null,
  related_ids integer[] default '{}'::integer[] not null,
  risk_tier text not null,
  sensitive boolean default false not null,
  jurisdiction text,
  sources jsonb default '[]'::jsonb not null,
  reviewed_by text,
  reviewer_title text,
  reviewer_registration text,
  reviewed_at timestamp with time zone,
  next_review_on date,
  reviewed boolean not null,
  first_published_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  text_hash text not null,
  folded text not null,
  doc tsvector not null,
  stale_severity text,
  codes text[],
  constraint entries_pkey PRIMARY KEY (entry_id),
  constraint entries_locale_slug_key UNIQUE (locale, slug),
  constraint entries_source_id_locale_key UNIQUE (source_id, locale),
  constraint entries_stale_severity_check CHECK ((stale_severity = 'clarifying'::text))
);
CREATE INDEX entries_codes_of_originals ON portal.entries USING gin (portal.code_keys(codes)) WHERE ((cardinality(codes) > 0) AND (entry_id = source_id));
CREATE INDEX entries_doc_ar ON portal.entries USING gin (doc) WHERE (locale = 'ar'::text);
CREATE INDEX entries_doc_en ON portal.entries USING gin (doc) WHERE (locale = 'en'::text);
CREATE INDEX entries_doc_es ON portal.entries USING gin (doc) WHERE (locale = 'es'::text);
CREATE INDEX entries_doc_fr ON portal.entries USING gin (doc) WHERE (locale = 'fr'::text);
CREATE INDEX entries_doc_vi ON portal.entries USING gin (doc) WHERE (locale = 'vi'::text);
CREATE INDEX entries_doc_zh ON portal.entries USING gin (doc) WHERE (locale = 'zh'::text);
CREATE INDEX entries_folded_ar ON portal.entries USING gin (folded public.gin_trgm_ops) WHERE (locale = 'ar'::text);
CREATE INDEX entries_folded_en ON portal.entries USING gin (folded public.gin_trgm_ops) WHERE (locale = 'en'::text);
CREATE INDEX entries_folded_es ON portal.entries USING gin (folded public.gin_trgm_ops) WHERE (locale = 'es'::text);
CREATE INDEX entries_folded_fr ON portal.entries USING gin (folded public.gin_trgm_ops) WHERE (locale = 'fr'::text);
CREATE INDEX entries_folded_vi ON portal.entries USING gin (folded public.gin_trgm_ops) WHERE (locale = 'vi'::text);
CREATE INDEX entries_folded_zh ON portal.entries USING gin (folded public.gin_trgm_ops) WHERE (locale = 'zh'::text);
CREATE INDEX entries_language ON portal.entries USING btree (locale, source_id);
CREATE INDEX entries_newest ON portal.entries USING btree (locale, changed_at DESC, entry_id);
CREATE INDEX entries_originals ON portal.entries USING btree (source_id) WHERE (entry_id = source_id);
CREATE INDEX entries_originals_by_language ON portal.entries USING btree (locale, source_id) WHERE (entry_id = source_id);
CREATE INDEX entries_question ON portal.entries USING gin (ts_filter(doc, '{a}'::"char"[]));
CREATE INDEX entries_question_ar ON portal.entries USING gin (ts_filter(doc, '{a}'::"char"[])) WHERE (locale = 'ar'::text);
CREATE INDEX entries_question_en ON portal.entries USING gin (ts_filter(doc, '{a}'::"char"[])) WHERE (locale = 'en'::text);
CREATE INDEX entries_question_es ON portal.entries USING gin (ts_filter(doc, '{a}'::"char"[])) WHERE (locale = 'es'::text);
CREATE INDEX entries_question_fr ON portal.entries USING gin (ts_filter(doc, '{a}'::"char"[])) WHERE (locale = 'fr'::text);
CREATE INDEX entries_question_vi ON portal.entries USING gin (ts_filter(doc, '{a}'::"char"[])) WHERE (locale = 'vi'::text);
CREATE INDEX entries_question_zh ON portal.entries USING gin (ts_filter(doc, '{a}'::"char"[])) WHERE (locale = 'zh'::text);
CREATE INDEX entries_review ON portal.entries USING btree (next_review_on, entry_id) INCLUDE (locale) WHERE (next_review_on IS NOT NULL);
CREATE INDEX entries_slug ON portal.entries USING btree (slug);
CREATE INDEX entries_stale ON portal.entries USING btree (locale, entry_id) WHERE (stale_severity IS NOT NULL);
CREATE INDEX entries_topics ON portal.entries USING gin (topic_ids);
CREATE INDEX entries_unreviewed ON portal.entries USING btree (locale, entry_id) WHERE (NOT reviewed);
CREATE TRIGGER drop_recording AFTER UPDATE ON portal.entries FOR EACH ROW WHEN (((((((old.text_hash IS DISTINCT FROM new.text_hash) OR (old.locale IS DISTINCT FROM new.locale)) OR (old.question IS DISTINCT FROM new.question)) OR (old.short_answer IS DISTINCT FROM new.short_answer)) OR (old.short_answer_derived IS DISTINCT FROM new.short_answer_derived)) OR (old.answer_html IS DISTINCT FROM new.answer_html))) EXECUTE FUNCTION portal.drop_recording();
CREATE TRIGGER mark_added AFTER INSERT ON portal.entries REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION portal.mark_changed_questions();
CREATE TRIGGER mark_changed AFTER UPDATE ON portal.entries REFERENCING OLD TABLE AS removed NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION portal.mark_changed_questions();
CREATE TRIGGER mark_removed AFTER DELETE ON portal.entries REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION portal.mark_changed_questions();

create table portal.greetings (
  greeting_id integer not null,
  locale text not null,
  words text not null,
  constraint greetings_pkey PRIMARY KEY (greeting_id, locale)
);

create table portal.hidden (
  entry_id integer not null,
  source_id integer not null,
  locale text not null,
  topic_ids integer[] default '{}'::integer[] not null,
  since timestamp with time zone not null,
  constraint hidden_pkey PRIMARY KEY (entry_id)
);

create table portal.history (
  id bigint generated always as identity not null,
  entry_id integer not null,
  source_id integer not null,
  locale text not null,
  slug text not null,
  question text not null,
  short_answer text not null,
  answer_html text not null,
  answer_text text not null,
  sources jsonb not null,
  jurisdiction text,
  text_hash text not null,
  basis text not null,
  approver_id integer,
  approver text,
  approver_title text,
  approver_registration text,
  published_by text not null,
  shown_from timestamp with time zone not null,
  shown_until timestamp with time zone,
  end_reason text,
  change_severity text,
  change_note text,
  codes text[],
  constraint history_pkey PRIMARY KEY (id),
  constraint history_basis_check CHECK ((basis = ANY (ARRAY['approval'::text, 'import'::text]))),
  constraint history_change_severity_check CHECK ((change_severity = ANY (ARRAY['wording'::text, 'clarifying'::text, 'safety'::text])))
);
CREATE INDEX history_changes ON portal.history USING btree (entry_id) WHERE (change_severity IS NOT NULL);
CREATE INDEX history_entry ON portal.history USING btree (entry_id, shown_from DESC);
CREATE INDEX history_links ON portal.history USING gin (answer_html public.gin_trgm_ops) WHERE ((shown_until IS NULL) AND (answer_html ~~* '%/questions/%'::text));
CREATE UNIQUE INDEX history_open ON portal.history USING btree (entry_id) WHERE (shown_until IS NULL);
CREATE INDEX history_short_links ON portal.history USING btree (entry_id) WHERE ((shown_until IS NULL) AND (answer_html ~~* '%/a/%'::text));
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON portal.history FOR EACH ROW EXECUTE FUNCTION portal.close_history_only();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON portal.history FOR EACH STATEMENT EXECUTE FUNCTION portal.close_history_only();
CREATE CONSTRAINT TRIGGER seal AFTER INSERT ON portal.history DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION workflow.seal_row();

create table portal.old_addresses (
  path text not null,
  entry_id integer not null,
  constraint old_addresses_pkey PRIMARY KEY (path),
  constraint old_addresses_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES public.entries(id) ON DELETE CASCADE,
  constraint old_addresses_path_check CHECK (((path ~~ '/%'::text) AND (length(path) <= 500)))
);
CREATE INDEX old_addresses_entry ON portal.old_addresses USING btree (entry_id);

create table portal.packs (
  code text not null,
  locale text not null,
  title text not null,
  greeting text not null,
  numbers integer[] not null,
  ready boolean default false not null,
  constraint packs_pkey PRIMARY KEY (code),
  constraint packs_locale_title_greeting_numbers_key UNIQUE (locale, title, greeting, numbers),
  constraint packs_code_check CHECK ((code ~ '^[3-9a-y]{8}$'::text)),
  constraint packs_greeting_check CHECK ((greeting ~ '^([a-z-]{1,40}|greeting:[0-9]{1,10})$'::text)),
  constraint packs_numbers_check CHECK (((cardinality(numbers) >= 1) AND (cardinality(numbers) <= 20))),
  constraint packs_title_check CHECK ((title ~ '^([a-z-]{1,40}|topic:[0-9]{1,10})$'::text))
);
CREATE INDEX packs_ready ON portal.packs USING btree (code) WHERE ready;

create table portal.pictures (
  entry_id integer not null,
  hash text not null,
  width integer not null,
  bytes bytea not null,
  constraint pictures_pkey PRIMARY KEY (entry_id, hash, width),
  constraint pictures_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES portal.entries(entry_id) ON DELETE CASCADE
);
CREATE INDEX pictures_file ON portal.pictures USING btree (hash, width);

create table portal.recordings (
  entry_id integer not null,
  hash text not null,
  engine text not null,
  seconds integer not null,
  bytes bytea not null,
  constraint recordings_pkey PRIMARY KEY (entry_id),
  constraint recordings_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES portal.entries(entry_id) ON DELETE CASCADE
);
CREATE INDEX recordings_hash ON portal.recordings USING btree (hash);

create table portal.redirects (
  locale text not null,
  slug text not null,
  entry_id integer not null,
  constraint redirects_pkey PRIMARY KEY (locale, slug)
);
CREATE INDEX redirects_entry ON portal.redirects USING btree (entry_id);
CREATE INDEX redirects_slug ON portal.redirects USING btree (slug);

create table portal.settings (
  only_row boolean default true not null,
  clinic jsonb not null,
  region text not null,
  locales text[] not null,
  review_grace_days integer default 30 not null,
  time_zone text default 'UTC'::text not null,
  show_reviewers boolean default false not null,
  mark_hash text,
  mark_width integer,
  mark_height integer,
  mark_file bytea,
  constraint settings_pkey PRIMARY KEY (only_row),
  constraint settings_only_row_check CHECK (only_row)
);

create table portal.taglines (
  tagline_id integer not null,
  code text not null,
  name text not null,
  english text not null,
  words text not null,
  source text not null,
  checked_on date not null,
  constraint taglines_pkey PRIMARY KEY (tagline_id)
);

create table portal.tombstones (
  locale text not null,
  slug text not null,
  entry_id integer not null,
  source_id integer not null,
  withdrawn_at timestamp with time zone not null,
  alternative_ids integer[] default '{}'::integer[] not null,
  topic_ids integer[] default '{}'::integer[] not null,
  question_may_stay boolean default false not null,
  question text,
  merged_into integer,
  constraint tombstones_pkey PRIMARY KEY (locale, slug)
);
CREATE INDEX tombstones_entry ON portal.tombstones USING btree (entry_id);
CREATE INDEX tombstones_slug ON portal.tombstones USING btree (slug);
CREATE INDEX tombstones_source ON portal.tombstones USING btree (source_id);

create table portal.topic_cards (
  topic_id integer not null,
  locale text not null,
  fallback boolean not null,
  source_id integer not null,
  entry_id integer not null,
  lang text not null,
  slug text not null,
  question text not null,
  short_answer text not null,
  sensitive boolean not null,
  constraint topic_cards_pkey PRIMARY KEY (topic_id, locale, fallback, source_id)
);
CREATE INDEX topic_cards_source ON portal.topic_cards USING btree (source_id);

create table portal.topic_counts (
  topic_id integer not null,
  locale text not null,
  questions integer not null,
  constraint topic_counts_pkey PRIMARY KEY (locale, topic_id)
);

create table portal.topic_redirects (
  locale text not null,
  slug text not null,
  topic_id integer not null,
  constraint topic_redirects_pkey PRIMARY KEY (locale, slug)
);

create table portal.topics (
  topic_id integer not null,
  locale text not null,
  slug text not null,
  title text not null,
  description text,
  position integer not null,
  checked boolean default false not null,
  constraint topics_pkey PRIMARY KEY (topic_id, locale),
  constraint topics_locale_slug_key UNIQUE (locale, slug)
);

create table portal.withdrawals (
  id bigint generated always as identity not null,
  kind text not null,
  entry_id integer,
  at timestamp with time zone default now() not null,
  constraint withdrawals_pkey PRIMARY KEY (id),
  constraint withdrawals_kind_check CHECK ((kind = ANY (ARRAY['withdrawn'::text, 'labels'::text])))
);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON portal.withdrawals FOR EACH ROW EXECUTE FUNCTION workflow.refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON portal.withdrawals FOR EACH STATEMENT EXECUTE FUNCTION workflow.refuse_change();

create table portal.word_counts (
  locale text not null,
  answers integer not null,
  counted_at timestamp with time zone not null,
  constraint word_counts_pkey PRIMARY KEY (locale)
);

create table portal.words (
  locale text not null,
  word text not null,
  answers integer not null,
  constraint words_pkey PRIMARY KEY (locale, word)
);

create table public._entries_v (
  id integer default nextval('public._entries_v_id_seq'::regclass) not null,
  parent_id integer,
  version_question character varying,
  version_short_answer character varying,
  version_answer jsonb,
  version_locale public.enum__entries_v_version_locale,
  version_translation_of_id integer,
  version_state public.enum__entries_v_version_state default 'draft'::public.enum__entries_v_version_state,
  version_slug character varying,
  version_risk_tier public.risk_tier default 'medium'::public.risk_tier,
  version_sensitive boolean default false,
  version_jurisdiction character varying,
  version_author_id integer,
  version_origin_document character varying,
  version_origin_key character varying,
  version_origin_first_line numeric,
  version_origin_last_line numeric,
  version_origin_verbatim character varying,
  version_origin_text_hash character varying,
  version_origin_imported_at timestamp(3) with time zone,
  version_updated_at timestamp(3) with time zone,
  version_created_at timestamp(3) with time zone,
  version__status public.enum__entries_v_version_status default 'draft'::public.enum__entries_v_version_status,
  created_at timestamp(3) with time zone default now() not null,
  updated_at timestamp(3) with time zone default now() not null,
  snapshot boolean,
  published_locale public.enum__entries_v_published_locale,
  latest boolean,
  constraint _entries_v_pkey PRIMARY KEY (id),
  constraint _entries_v_parent_id_entries_id_fk FOREIGN KEY (parent_id) REFERENCES public.entries(id) ON DELETE SET NULL,
  constraint _entries_v_version_author_id_users_id_fk FOREIGN KEY (version_author_id) REFERENCES public.users(id) ON DELETE SET NULL,
  constraint _entries_v_version_translation_of_id_entries_id_fk FOREIGN KEY (version_translation_of_id) REFERENCES public.entries(id) ON DELETE SET NULL
);
CREATE INDEX _entries_v_created_at_idx ON public._entries_v USING btree (created_at);
CREATE INDEX _entries_v_latest_idx ON public._entries_v USING btree (latest);
CREATE INDEX _entries_v_parent_idx ON public._entries_v USING btree (parent_id);
CREATE INDEX _entries_v_published_locale_idx ON public._entries_v USING btree (published_locale);
CREATE INDEX _entries_v_snapshot_idx ON public._entries_v USING btree (snapshot);
CREATE INDEX _entries_v_updated_at_idx ON public._entries_v USING btree (updated_at);
CREATE INDEX _entries_v_version_origin_version_origin_key_idx ON public._entries_v USING btree (version_origin_key);
CREATE INDEX _entries_v_version_version__status_idx ON public._entries_v USING btree (version__status);
CREATE INDEX _entries_v_version_version_author_idx ON public._entries_v USING btree (version_author_id);
CREATE INDEX _entries_v_version_version_created_at_idx ON public._entries_v USING btree (version_created_at);
CREATE INDEX _entries_v_version_version_locale_idx ON public._entries_v USING btree (version_locale);
CREATE INDEX _entries_v_version_version_slug_idx ON public._entries_v USING btree (version_slug);
CREATE INDEX _entries_v_version_version_state_idx ON public._entries_v USING btree (version_state);
CREATE INDEX _entries_v_version_version_translation_of_idx ON public._entries_v USING btree (version_translation_of_id);
CREATE INDEX _entries_v_version_version_updated_at_idx ON public._entries_v USING btree (version_updated_at);
CREATE INDEX entries_v_author ON public._entries_v USING btree (version_author_id, parent_id);

create table public._entries_v_rels (
  id integer default nextval('public._entries_v_rels_id_seq'::regclass) not null,
  order integer,
  parent_id integer not null,
  path character varying not null,
  topics_id integer,
  entries_id integer,
  constraint _entries_v_rels_pkey PRIMARY KEY (id),
  constraint _entries_v_rels_entries_fk FOREIGN KEY (entries_id) REFERENCES public.entries(id) ON DELETE CASCADE,
  constraint _entries_v_rels_parent_fk FOREIGN KEY (parent_id) REFERENCES public._entries_v(id) ON DELETE CASCADE,
  constraint _entries_v_rels_topics_fk FOREIGN KEY (topics_id) REFERENCES public.topics(id) ON DELETE CASCADE
);
CREATE INDEX _entries_v_rels_entries_id_idx ON public._entries_v_rels USING btree (entries_id);
CREATE INDEX _entries_v_rels_order_idx ON public._entries_v_rels USING btree ("order");
CREATE INDEX _entries_v_rels_parent_idx ON public._entries_v_rels USING btree (parent_id);
CREATE INDEX _entries_v_rels_path_idx ON public._entries_v_rels USING btree (path);
CREATE INDEX _entries_v_rels_topics_id_idx ON public._entries_v_rels USING btree (topics_id);

create table public._entries_v_texts (
  id integer default nextval('public._entries_v_texts_id_seq'::regclass) not null,
  order integer not null,
  parent_id integer not null,
  path character varying not null,
  text character varying,
  constraint _entries_v_texts_pkey PRIMARY KEY (id),
  constraint _entries_v_texts_parent_fk FOREIGN KEY (parent_id) REFERENCES public._entries_v(id) ON DELETE CASCADE
);
CREATE INDEX _entries_v_texts_order_parent ON public._entries_v_texts USING btree ("order", parent_id);

create table public._entries_v_version_sources (
  _order integer not null,
  _parent_id integer not null,
  id integer default nextval('public._entries_v_version_sources_id_seq'::regclass) not null,
  title character varying,
  url character varying,
  publisher character varying,
  date timestamp(3) with time zone,
  _uuid character varying,
  constraint _entries_v_version_sources_pkey PRIMARY KEY (id),
  constraint _entries_v_version_sources_parent_id_fk FOREIGN KEY (_parent_id) REFERENCES public._entries_v(id) ON DELETE CASCADE
);
CREATE INDEX _entries_v_version_sources_order_idx ON public._entries_v_version_sources USING btree (_order);
CREATE INDEX _entries_v_version_sources_parent_id_idx ON public._entries_v_version_sources USING btree (_parent_id);

create table public.contacts (
  id integer default nextval('public.contacts_id_seq'::regclass) not null,
  kind public.enum_contacts_kind not null,
  region public.enum_contacts_region not null,
  phone character varying,
  sms character varying,
  url character varying,
  checked_on timestamp(3) with time zone,
  position numeric default 100 not null,
  updated_at timestamp(3) with time zone default now() not null,
  created_at timestamp(3) with time zone default now() not null,
  chat character varying,
  video character varying,
  relay character varying,
  interpreter public.enum_contacts_interpreter,
  source character varying,
  constraint contacts_pkey PRIMARY KEY (id)
);
CREATE INDEX contacts_created_at_idx ON public.contacts USING btree (created_at);
CREATE INDEX contacts_updated_at_idx ON public.contacts USING btree (updated_at);

create table public.contacts_locales (
  label character varying not null,
  hours character varying,
  note character varying,
  id integer default nextval('public.contacts_locales_id_seq'::regclass) not null,
  _locale public._locales not null,
  _parent_id integer not null,
  area character varying,
  constraint contacts_locales_pkey PRIMARY KEY (id),
  constraint contacts_locales_parent_id_fk FOREIGN KEY (_parent_id) REFERENCES public.contacts(id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX contacts_locales_locale_parent_id_unique ON public.contacts_locales USING btree (_locale, _parent_id);

create table public.contacts_serves (
  order integer not null,
  parent_id integer not null,
  value public.enum_contacts_serves,
  id integer default nextval('public.contacts_serves_id_seq'::regclass) not null,
  constraint contacts_serves_pkey PRIMARY KEY (id),
  constraint contacts_serves_parent_fk FOREIGN KEY (parent_id) REFERENCES public.contacts(id) ON DELETE CASCADE
);
CREATE INDEX contacts_serves_order_idx ON public.contacts_serves USING btree ("order");
CREATE INDEX contacts_serves_parent_idx ON public.contacts_serves USING btree (parent_id);

create table public.contacts_texts (
  id integer default nextval('public.contacts_texts_id_seq'::regclass) not null,
  order integer not null,
  parent_id integer not null,
  path character varying not null,
  text character varying,
  constraint contacts_texts_pkey PRIMARY KEY (id),
  constraint contacts_texts_parent_fk FOREIGN KEY (parent_id) REFERENCES public.contacts(id) ON DELETE CASCADE
);
CREATE INDEX contacts_texts_order_parent ON public.contacts_texts USING btree ("order", parent_id);

create table public.entries (
  id integer default nextval('public.entries_id_seq'::regclass) not null,
  question character varying,
  short_answer character varying,
  answer jsonb,
  locale public.enum_entries_locale,
  translation_of_id integer,
  state public.enum_entries_state default 'draft'::public.enum_entries_state,
  slug character varying,
  risk_tier public.risk_tier default 'medium'::public.risk_tier,
  sensitive boolean default false,
  jurisdiction character varying,
  author_id integer,
  origin_document character varying,
  origin_key character varying,
  origin_first_line numeric,
  origin_last_line numeric,
  origin_verbatim character varying,
  origin_text_hash character varying,
  origin_imported_at timestamp(3) with time zone,
  updated_at timestamp(3) with time zone default now() not null,
  created_at timestamp(3) with time zone default now() not null,
  _status public.enum_entries_status default 'draft'::public.enum_entries_status,
  constraint entries_pkey PRIMARY KEY (id),
  constraint entries_author_id_users_id_fk FOREIGN KEY (author_id) REFERENCES public.users(id) ON DELETE SET NULL,
  constraint entries_translation_of_id_entries_id_fk FOREIGN KEY (translation_of_id) REFERENCES public.entries(id) ON DELETE SET NULL
);
CREATE INDEX entries__status_idx ON public.entries USING btree (_status);
CREATE INDEX entries_author_idx ON public.entries USING btree (author_id);
CREATE INDEX entries_created_at_idx ON public.entries USING btree (created_at);
CREATE INDEX entries_locale_idx ON public.entries USING btree (locale);
CREATE UNIQUE INDEX entries_one_translation ON public.entries USING btree (translation_of_id, locale) WHERE (translation_of_id IS NOT NULL);
CREATE INDEX entries_origin_origin_key_idx ON public.entries USING btree (origin_key);
CREATE INDEX entries_published ON public.entries USING btree (id) INCLUDE (updated_at) WHERE (_status = 'published'::public.enum_entries_status);
CREATE INDEX entries_slug_idx ON public.entries USING btree (slug);
CREATE INDEX entries_state_idx ON public.entries USING btree (state);
CREATE INDEX entries_translation_of_idx ON public.entries USING btree (translation_of_id);
CREATE INDEX entries_updated_at_idx ON public.entries USING btree (updated_at);
CREATE TRIGGER mark_status AFTER UPDATE ON public.entries FOR EACH ROW WHEN ((new._status IS DISTINCT FROM old._status)) EXECUTE FUNCTION workflow.mark_status();

create table public.entries_rels (
  id integer default nextval('public.entries_rels_id_seq'::regclass) not null,
  order integer,
  parent_id integer not null,
  path character varying not null,
  topics_id integer,
  entries_id integer,
  constraint entries_rels_pkey PRIMARY KEY (id),
  constraint entries_rels_entries_fk FOREIGN KEY (entries_id) REFERENCES public.entries(id) ON DELETE CASCADE,
  constraint entries_rels_parent_fk FOREIGN KEY (parent_id) REFERENCES public.entries(id) ON DELETE CASCADE,
  constraint entries_rels_topics_fk FOREIGN KEY (topics_id) REFERENCES public.topics(id) ON DELETE CASCADE
);
CREATE INDEX entries_rels_entries_id_idx ON public.entries_rels USING btree (entries_id);
CREATE INDEX entries_rels_order_idx ON public.entries_rels USING btree ("order");
CREATE INDEX entries_rels_parent_idx ON public.entries_rels USING btree (parent_id);
CREATE INDEX entries_rels_path_idx ON public.entries_rels USING btree (path);
CREATE INDEX entries_rels_topics_id_idx ON public.entries_rels USING btree (topics_id);

create table public.entries_sources (
  _order integer not null,
  _parent_id integer not null,
  id character varying not null,
  title character varying,
  url character varying,
  publisher character varying,
  date timestamp(3) with time zone,
  constraint entries_sources_pkey PRIMARY KEY (id),
  constraint entries_sources_parent_id_fk FOREIGN KEY (_parent_id) REFERENCES public.entries(id) ON DELETE CASCADE
);
CREATE INDEX entries_sources_order_idx ON public.entries_sources USING btree (_order);
CREATE INDEX entries_sources_parent_id_idx ON public.entries_sources USING btree (_parent_id);

create table public.entries_texts (
  id integer default nextval('public.entries_texts_id_seq'::regclass) not null,
  order integer not null,
  parent_id integer not null,
  path character varying not null,
  text character varying,
  constraint entries_texts_pkey PRIMARY KEY (id),
  constraint entries_texts_parent_fk FOREIGN KEY (parent_id) REFERENCES public.entries(id) ON DELETE CASCADE
);
CREATE INDEX entries_texts_order_parent ON public.entries_texts USING btree ("order", parent_id);

create table public.glossary (
  id integer default nextval('public.glossary_id_seq'::regclass) not null,
  locale public.enum_glossary_locale not null,
  term character varying not null,
  reason character varying,
  updated_at timestamp(3) with time zone default now() not null,
  created_at timestamp(3) with time zone default now() not null,
  constraint glossary_pkey PRIMARY KEY (id)
);
CREATE INDEX glossary_created_at_idx ON public.glossary USING btree (created_at);
CREATE INDEX glossary_locale_idx ON public.glossary USING btree (locale);
CREATE INDEX glossary_updated_at_idx ON public.glossary USING btree (updated_at);

create table public.glossary_texts (
  id integer default nextval('public.glossary_texts_id_seq'::regclass) not null,
  order integer not null,
  parent_id integer not null,
  path character varying not null,
  text character varying,
  constraint glossary_texts_pkey PRIMARY KEY (id),
  constraint glossary_texts_parent_fk FOREIGN KEY (parent_id) REFERENCES public.glossary(id) ON DELETE CASCADE
);
CREATE INDEX glossary_texts_order_parent ON public.glossary_texts USING btree ("order", parent_id);

create table public.greetings (
  id integer default nextval('public.greetings_id_seq'::regclass) not null,
  updated_at timestamp(3) with time zone default now() not null,
  created_at timestamp(3) with time zone default now() not null,
  constraint greetings_pkey PRIMARY KEY (id)
);
CREATE INDEX greetings_created_at_idx ON public.greetings USING btree (created_at);
CREATE INDEX greetings_updated_at_idx ON public.greetings USING btree (updated_at);

create table public.greetings_locales (
  words character varying not null,
  id integer default nextval('public.greetings_locales_id_seq'::regclass) not null,
  _locale public._locales not null,
  _parent_id integer not null,
  constraint greetings_locales_pkey PRIMARY KEY (id),
  constraint greetings_locales_parent_id_fk FOREIGN KEY (_parent_id) REFERENCES public.greetings(id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX greetings_locales_locale_parent_id_unique ON public.greetings_locales USING btree (_locale, _parent_id);

create table public.media (
  id integer default nextval('public.media_id_seq'::regclass) not null,
  updated_at timestamp(3) with time zone default now() not null,
  created_at timestamp(3) with time zone default now() not null,
  url character varying,
  thumbnail_u_r_l character varying,
  filename character varying,
  mime_type character varying,
  filesize numeric,
  width numeric,
  height numeric,
  focal_x numeric,
  focal_y numeric,
  constraint media_pkey PRIMARY KEY (id)
);
CREATE INDEX media_created_at_idx ON public.media USING btree (created_at);
CREATE UNIQUE INDEX media_filename_idx ON public.media USING btree (filename);
CREATE INDEX media_updated_at_idx ON public.media USING btree (updated_at);

create table public.media_locales (
  alt character varying not null,
  id integer default nextval('public.media_locales_id_seq'::regclass) not null,
  _locale public._locales not null,
  _parent_id integer not null,
  constraint media_locales_pkey PRIMARY KEY (id),
  constraint media_locales_parent_id_fk FOREIGN KEY (_parent_id) REFERENCES public.media(id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX media_locales_locale_parent_id_unique ON public.media_locales USING btree (_locale, _parent_id);

create table public.payload_kv (
  id integer default nextval('public.payload_kv_id_seq'::regclass) not null,
  key character varying not null,
  data jsonb not null,
  constraint payload_kv_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX payload_kv_key_idx ON public.payload_kv USING btree (key);

create table public.payload_migrations (
  id integer default nextval('public.payload_migrations_id_seq'::regclass) not null,
  name character varying,
  batch numeric,
  updated_at timestamp(3) with time zone default now() not null,
  created_at timestamp(3) with time zone default now() not null,
  constraint payload_migrations_pkey PRIMARY KEY (id)
);
CREATE INDEX payload_migrations_created_at_idx ON public.payload_migrations USING btree (created_at);
CREATE INDEX payload_migrations_updated_at_idx ON public.payload_migrations USING btree (updated_at);

create table public.payload_preferences (
  id integer default nextval('public.payload_preferences_id_seq'::regclass) not null,
  key character varying,
  value jsonb,
  updated_at timestamp(3) with time zone default now() not null,
  created_at timestamp(3) with time zone default now() not null,
  constraint payload_preferences_pkey PRIMARY KEY (id)
);
CREATE INDEX payload_preferences_created_at_idx ON public.payload_preferences USING btree (created_at);
CREATE INDEX payload_preferences_key_idx ON public.payload_preferences USING btree (key);
CREATE INDEX payload_preferences_updated_at_idx ON public.payload_preferences USING btree (updated_at);

create table public.payload_preferences_rels (
  id integer default nextval('public.payload_preferences_rels_id_seq'::regclass) not null,
  order integer,
  parent_id integer not null,
  path character varying not null,
  users_id integer,
  constraint payload_preferences_rels_pkey PRIMARY KEY (id),
  constraint payload_preferences_rels_parent_fk FOREIGN KEY (parent_id) REFERENCES public.payload_preferences(id) ON DELETE CASCADE,
  constraint payload_preferences_rels_users_fk FOREIGN KEY (users_id) REFERENCES public.users(id) ON DELETE CASCADE
);
CREATE INDEX payload_preferences_rels_order_idx ON public.payload_preferences_rels USING btree ("order");
CREATE INDEX payload_preferences_rels_parent_idx ON public.payload_preferences_rels USING btree (parent_id);
CREATE INDEX payload_preferences_rels_path_idx ON public.payload_preferences_rels USING btree (path);
CREATE INDEX payload_preferences_rels_users_id_idx ON public.payload_preferences_rels USING btree (users_id);

create table public.phrases (
  id integer default nextval('public.phrases_id_seq'::regclass) not null,
  danger public.enum_phrases_danger not null,
  level public.enum_phrases_level default 'sure'::public.enum_phrases_level not null,
  updated_at timestamp(3) with time zone default now() not null,
  created_at timestamp(3) with time zone default now() not null,
  constraint phrases_pkey PRIMARY KEY (id)
);
CREATE INDEX phrases_created_at_idx ON public.phrases USING btree (created_at);
CREATE INDEX phrases_updated_at_idx ON public.phrases USING btree (updated_at);

create table public.phrases_locales (
  words character varying not null,
  id integer default nextval('public.phrases_locales_id_seq'::regclass) not null,
  _locale public._locales not null,
  _parent_id integer not null,
  constraint phrases_locales_pkey PRIMARY KEY (id),
  constraint phrases_locales_parent_id_fk FOREIGN KEY (_parent_id) REFERENCES public.phrases(id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX phrases_locales_locale_parent_id_unique ON public.phrases_locales USING btree (_locale, _parent_id);

create table public.settings (
  id integer default nextval('public.settings_id_seq'::regclass) not null,
  region public.enum_settings_region default 'US'::public.enum_settings_region not null,
  sign_off public.sign_off default 'four-eyes'::public.sign_off not null,
  sessions_idle_minutes numeric default 30 not null,
  sessions_hours numeric default 12 not null,
  updated_at timestamp(3) with time zone,
  created_at timestamp(3) with time zone,
  time_zone character varying default 'UTC'::character varying not null,
  reviews_high numeric default 6 not null,
  reviews_medium numeric default 12 not null,
  reviews_low numeric default 24 not null,
  reviews_grace_days numeric default 30 not null,
  mark_id integer,
  show_reviewers boolean default false,
  constraint settings_pkey PRIMARY KEY (id),
  constraint settings_mark_id_media_id_fk FOREIGN KEY (mark_id) REFERENCES public.media(id) ON DELETE SET NULL
);
CREATE INDEX settings_mark_idx ON public.settings USING btree (mark_id);

create table public.settings_languages (
  order integer not null,
  parent_id integer not null,
  value public.enum_settings_languages,
  id integer default nextval('public.settings_languages_id_seq'::regclass) not null,
  constraint settings_languages_pkey PRIMARY KEY (id),
  constraint settings_languages_parent_fk FOREIGN KEY (parent_id) REFERENCES public.settings(id) ON DELETE CASCADE
);
CREATE INDEX settings_languages_order_idx ON public.settings_languages USING btree ("order");
CREATE INDEX settings_languages_parent_idx ON public.settings_languages USING btree (parent_id);

create table public.settings_locales (
  clinic_name character varying default 'Our clinic'::character varying not null,
  welcome character varying,
  id integer default nextval('public.settings_locales_id_seq'::regclass) not null,
  _locale public._locales not null,
  _parent_id integer not null,
  constraint settings_locales_pkey PRIMARY KEY (id),
  constraint settings_locales_parent_id_fk FOREIGN KEY (_parent_id) REFERENCES public.settings(id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX settings_locales_locale_parent_id_unique ON public.settings_locales USING btree (_locale, _parent_id);

create table public.settings_sessions_factor_roles (
  order integer not null,
  parent_id integer not null,
  value public.enum_settings_sessions_factor_roles,
  id integer default nextval('public.settings_sessions_factor_roles_id_seq'::regclass) not null,
  constraint settings_sessions_factor_roles_pkey PRIMARY KEY (id),
  constraint settings_sessions_factor_roles_parent_fk FOREIGN KEY (parent_id) REFERENCES public.settings(id) ON DELETE CASCADE
);
CREATE INDEX settings_sessions_factor_roles_order_idx ON public.settings_sessions_factor_roles USING btree ("order");
CREATE INDEX settings_sessions_factor_roles_parent_idx ON public.settings_sessions_factor_roles USING btree (parent_id);

create table public.taglines (
  id integer default nextval('public.taglines_id_seq'::regclass) not null,
  name character varying not null,
  english character varying not null,
  code character varying not null,
  words character varying not null,
  source character varying not null,
  checked_on timestamp(3) with time zone not null,
  checked_by character varying not null,
  updated_at timestamp(3) with time zone default now() not null,
  created_at timestamp(3) with time zone default now() not null,
  constraint taglines_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX taglines_code_idx ON public.taglines USING btree (code);
CREATE INDEX taglines_created_at_idx ON public.taglines USING btree (created_at);
CREATE INDEX taglines_updated_at_idx ON public.taglines USING btree (updated_at);

create table public.topics (
  id integer default nextval('public.topics_id_seq'::regclass) not null,
  risk_tier public.risk_tier default 'low'::public.risk_tier not null,
  position numeric default 100 not null,
  updated_at timestamp(3) with time zone default now() not null,
  created_at timestamp(3) with time zone default now() not null,
  constraint topics_pkey PRIMARY KEY (id)
);
CREATE INDEX topics_created_at_idx ON public.topics USING btree (created_at);
CREATE INDEX topics_updated_at_idx ON public.topics USING btree (updated_at);

create table public.topics_locales (
  title character varying not null,
  slug character varying,
  description character varying,
  id integer default nextval('public.topics_locales_id_seq'::regclass) not null,
  _locale public._locales not null,
  _parent_id integer not null,
  constraint topics_locales_pkey PRIMARY KEY (id),
  constraint topics_locales_parent_id_fk FOREIGN KEY (_parent_id) REFERENCES public.topics(id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX topics_locales_locale_parent_id_unique ON public.topics_locales USING btree (_locale, _parent_id);
CREATE UNIQUE INDEX topics_slug_idx ON public.topics_locales USING btree (slug, _locale);

create table public.users (
  id integer default nextval('public.users_id_seq'::regclass) not null,
  name character varying not null,
  email character varying not null,
  title character varying,
  registration character varying,
  disabled boolean default false,
  issuer character varying,
  subject character varying,
  last_seen_at timestamp(3) with time zone,
  updated_at timestamp(3) with time zone default now() not null,
  created_at timestamp(3) with time zone default now() not null,
  weekly_mail boolean default true,
  constraint users_pkey PRIMARY KEY (id)
);
CREATE INDEX users_created_at_idx ON public.users USING btree (created_at);
CREATE UNIQUE INDEX users_email_idx ON public.users USING btree (email);
CREATE INDEX users_issuer_idx ON public.users USING btree (issuer);
CREATE INDEX users_subject_idx ON public.users USING btree (subject);
CREATE INDEX users_updated_at_idx ON public.users USING btree (updated_at);

create table public.users_languages (
  order integer not null,
  parent_id integer not null,
  value public.enum_users_languages,
  id integer default nextval('public.users_languages_id_seq'::regclass) not null,
  constraint users_languages_pkey PRIMARY KEY (id),
  constraint users_languages_parent_fk FOREIGN KEY (parent_id) REFERENCES public.users(id) ON DELETE CASCADE
);
CREATE INDEX users_languages_order_idx ON public.users_languages USING btree ("order");
CREATE INDEX users_languages_parent_idx ON public.users_languages USING btree (parent_id);

create table public.users_roles (
  order integer not null,
  parent_id integer not null,
  value public.enum_users_roles,
  id integer default nextval('public.users_roles_id_seq'::regclass) not null,
  constraint users_roles_pkey PRIMARY KEY (id),
  constraint users_roles_parent_fk FOREIGN KEY (parent_id) REFERENCES public.users(id) ON DELETE CASCADE
);
CREATE INDEX users_roles_order_idx ON public.users_roles USING btree ("order");
CREATE INDEX users_roles_parent_idx ON public.users_roles USING btree (parent_id);

create table workflow.addresses (
  locale text not null,
  slug text not null,
  entry_id integer not null,
  status text not null,
  since timestamp with time zone default now() not null,
  constraint addresses_pkey PRIMARY KEY (locale, slug),
  constraint addresses_status_check CHECK ((status = ANY (ARRAY['reserved'::text, 'live'::text, 'redirect'::text])))
);
CREATE INDEX addresses_entry ON workflow.addresses USING btree (entry_id);
CREATE UNIQUE INDEX addresses_one_live ON workflow.addresses USING btree (entry_id) WHERE (status = 'live'::text);

create table workflow.approvals (
  id bigint generated always as identity not null,
  at timestamp with time zone default clock_timestamp() not null,
  entry_id integer not null,
  locale text not null,
  text_hash text not null,
  version_id integer,
  kind text not null,
  person_id integer,
  person_name text not null,
  person_title text,
  person_registration text,
  sign_off text not null,
  note text,
  constraint approvals_pkey PRIMARY KEY (id),
  constraint approvals_kind_check CHECK ((kind = ANY (ARRAY['approval'::text, 'import'::text, 'revocation'::text]))),
  constraint approvals_sign_off_check CHECK ((sign_off = ANY (ARRAY['four-eyes'::text, 'single'::text, 'none'::text])))
);
CREATE INDEX approvals_entry ON workflow.approvals USING btree (entry_id, id DESC);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON workflow.approvals FOR EACH ROW EXECUTE FUNCTION workflow.refuse_change();
CREATE TRIGGER barred_signature BEFORE INSERT ON workflow.approvals FOR EACH ROW WHEN ((new.kind = 'approval'::text)) EXECUTE FUNCTION workflow.refuse_barred_signature();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON workflow.approvals FOR EACH STATEMENT EXECUTE FUNCTION workflow.refuse_change();
CREATE CONSTRAINT TRIGGER seal AFTER INSERT ON workflow.approvals DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION workflow.seal_row();

create table workflow.assignments (
  entry_id integer not null,
  person_id integer not null,
  by_name text not null,
  at timestamp with time zone default clock_timestamp() not null,
  constraint assignments_pkey PRIMARY KEY (entry_id),
  constraint assignments_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES public.entries(id) ON DELETE CASCADE,
  constraint assignments_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.users(id) ON DELETE CASCADE
);
CREATE INDEX assignments_person ON workflow.assignments USING btree (person_id);

create table workflow.changed_coverage (
  id bigint generated always as identity not null,
  entry_id integer not null,
  constraint changed_coverage_pkey PRIMARY KEY (id)
);
CREATE CONSTRAINT TRIGGER refresh AFTER INSERT ON workflow.changed_coverage DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION workflow.refresh_changed_coverage();

create table workflow.changed_questions (
  id bigint generated always as identity not null,
  source_id integer not null,
  constraint changed_questions_pkey PRIMARY KEY (id)
);
CREATE CONSTRAINT TRIGGER refresh AFTER INSERT ON workflow.changed_questions DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION workflow.refresh_changed_questions();

create table workflow.client_question_weeks (
  question_id integer not null,
  week date not null,
  times integer default 1 not null,
  constraint client_question_weeks_pkey PRIMARY KEY (question_id, week),
  constraint client_question_weeks_question_id_fkey FOREIGN KEY (question_id) REFERENCES workflow.client_questions(id) ON DELETE CASCADE
);

create table workflow.client_questions (
  id integer generated always as identity not null,
  locale text not null,
  question text not null,
  folded text not null,
  constraint client_questions_pkey PRIMARY KEY (id),
  constraint client_questions_locale_folded_key UNIQUE (locale, folded)
);

create table workflow.coverage (
  entry_id integer not null,
  kind uuid not null,
  question text collate workflow.by_number not null,
  topic_ids integer[] not null,
  constraint coverage_pkey PRIMARY KEY (entry_id)
);
CREATE INDEX coverage_kind ON workflow.coverage USING btree (kind, question, entry_id);
CREATE INDEX coverage_question ON workflow.coverage USING btree (question, entry_id) INCLUDE (kind, topic_ids);
CREATE INDEX coverage_topics ON workflow.coverage USING gin (topic_ids);

create table workflow.coverage_counts (
  topic_id integer not null,
  kind uuid not null,
  originals integer not null,
  constraint coverage_counts_pkey PRIMARY KEY (topic_id, kind)
);
CREATE INDEX coverage_counts_none ON workflow.coverage_counts USING btree (topic_id) WHERE (originals = 0);

create table workflow.coverage_kinds (
  kind uuid not null,
  locale text not null,
  withdrawn boolean not null,
  published boolean not null,
  cells jsonb not null,
  constraint coverage_kinds_pkey PRIMARY KEY (kind)
);

create table workflow.desk_list (
  entry_id integer not null,
  source_id integer not null,
  locale text not null,
  question text not null,
  state text not null,
  author_id integer,
  updated_at timestamp with time zone not null,
  topic_ids integer[] default '{}'::integer[] not null,
  folded text not null,
  constraint desk_list_pkey PRIMARY KEY (entry_id),
  constraint desk_list_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES public.entries(id) ON DELETE CASCADE
);
CREATE INDEX desk_list_author ON workflow.desk_list USING btree (author_id, updated_at DESC, entry_id DESC);
CREATE INDEX desk_list_cells ON workflow.desk_list USING btree (source_id, locale) INCLUDE (entry_id, state);
CREATE INDEX desk_list_folded ON workflow.desk_list USING gin (folded public.gin_trgm_ops);
CREATE INDEX desk_list_locale ON workflow.desk_list USING btree (locale, updated_at DESC, entry_id DESC);
CREATE INDEX desk_list_newest ON workflow.desk_list USING btree (updated_at DESC, entry_id DESC) INCLUDE (locale);
CREATE INDEX desk_list_question ON workflow.desk_list USING btree ("left"(question, 200) COLLATE workflow.by_number, entry_id);
CREATE INDEX desk_list_similar ON workflow.desk_list USING gin (lower(question) public.gin_trgm_ops);
CREATE INDEX desk_list_state ON workflow.desk_list USING btree (state, updated_at DESC, entry_id DESC) INCLUDE (locale);
CREATE INDEX desk_list_topics ON workflow.desk_list USING gin (topic_ids);
CREATE TRIGGER mark_added AFTER INSERT ON workflow.desk_list REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION workflow.mark_listed();
CREATE TRIGGER mark_changed AFTER UPDATE ON workflow.desk_list REFERENCING OLD TABLE AS removed NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION workflow.mark_listed();
CREATE TRIGGER mark_removed AFTER DELETE ON workflow.desk_list REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION workflow.mark_listed();

create table workflow.draft_links (
  id bigint generated always as identity not null,
  token_hash text not null,
  entry_id integer not null,
  version_id integer not null,
  by_id integer,
  by_name text not null,
  made_at timestamp with time zone default clock_timestamp() not null,
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  comments integer default 0 not null,
  constraint draft_links_pkey PRIMARY KEY (id),
  constraint draft_links_token_hash_key UNIQUE (token_hash),
  constraint draft_links_by_id_fkey FOREIGN KEY (by_id) REFERENCES public.users(id) ON DELETE SET NULL,
  constraint draft_links_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES public.entries(id) ON DELETE CASCADE
);
CREATE INDEX draft_links_by ON workflow.draft_links USING btree (by_id);
CREATE INDEX draft_links_entry ON workflow.draft_links USING btree (entry_id);

create table workflow.events (
  id bigint generated always as identity not null,
  at timestamp with time zone default clock_timestamp() not null,
  actor_id integer,
  actor text not null,
  action text not null,
  entry_id integer,
  locale text,
  text_hash text,
  note text,
  details jsonb default '{}'::jsonb not null,
  constraint events_pkey PRIMARY KEY (id)
);
CREATE INDEX events_action ON workflow.events USING btree (action, id DESC);
CREATE INDEX events_at ON workflow.events USING btree (at DESC, id DESC);
CREATE INDEX events_entry ON workflow.events USING btree (entry_id, id DESC) WHERE (entry_id IS NOT NULL);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON workflow.events FOR EACH ROW EXECUTE FUNCTION workflow.refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON workflow.events FOR EACH STATEMENT EXECUTE FUNCTION workflow.refuse_change();
CREATE CONSTRAINT TRIGGER seal AFTER INSERT ON workflow.events DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION workflow.seal_row();

create table workflow.failed_searches (
  mark text not null,
  locale text not null,
  day date not null,
  times integer default 1 not null,
  words text,
  constraint failed_searches_pkey PRIMARY KEY (mark, locale, day)
);
CREATE INDEX failed_searches_day ON workflow.failed_searches USING btree (day);
CREATE INDEX failed_searches_named ON workflow.failed_searches USING btree (mark, locale, day) WHERE (words IS NOT NULL);

create table workflow.feedback (
  id uuid default gen_random_uuid() not null,
  week date not null,
  entry_id integer not null,
  locale text not null,
  helpful boolean not null,
  reason text,
  constraint feedback_pkey PRIMARY KEY (id),
  constraint feedback_reason_check CHECK ((reason = ANY (ARRAY['unclear'::text, 'incomplete'::text, 'other-question'::text, 'seems-wrong'::text, 'other'::text])))
);
CREATE INDEX feedback_entry ON workflow.feedback USING btree (entry_id, week, locale, helpful);
CREATE INDEX feedback_no ON workflow.feedback USING btree (entry_id, locale, week, reason) WHERE (NOT helpful);
CREATE TRIGGER count_added AFTER INSERT ON workflow.feedback REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION workflow.count_feedback();
CREATE TRIGGER count_changed AFTER UPDATE ON workflow.feedback REFERENCING OLD TABLE AS removed NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION workflow.count_feedback();
CREATE TRIGGER count_removed AFTER DELETE ON workflow.feedback REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION workflow.count_feedback();

create view workflow.feedback_by_week as
 SELECT entry_id,
    locale,
    week,
    (count(*) FILTER (WHERE helpful))::integer AS helpful,
    (count(*) FILTER (WHERE (NOT helpful)))::integer AS not_helpful,
    (count(*) FILTER (WHERE (reason = 'unclear'::text)))::integer AS unclear,
    (count(*) FILTER (WHERE (reason = 'incomplete'::text)))::integer AS incomplete,
    (count(*) FILTER (WHERE (reason = 'other-question'::text)))::integer AS other_question,
    (count(*) FILTER (WHERE (reason = 'seems-wrong'::text)))::integer AS seems_wrong
   FROM workflow.feedback
  GROUP BY entry_id, locale, week;

create table workflow.feedback_settled (
  entry_id integer not null,
  locale text not null,
  not_helpful integer not null,
  seems_wrong integer not null,
  by_id integer not null,
  by_name text not null,
  on_day date not null,
  constraint feedback_settled_pkey PRIMARY KEY (entry_id, locale)
);
CREATE TRIGGER count_dismissed AFTER INSERT OR UPDATE ON workflow.feedback_settled FOR EACH ROW EXECUTE FUNCTION workflow.count_dismissed();

create table workflow.feedback_totals (
  entry_id integer not null,
  locale text not null,
  not_helpful integer not null,
  seems_wrong integer not null,
  dismissed_not_helpful integer default 0 not null,
  dismissed_seems_wrong integer default 0 not null,
  open_not_helpful integer generated always as (GREATEST(0, (not_helpful - dismissed_not_helpful))) stored not null,
  open_seems_wrong integer generated always as (GREATEST(0, (seems_wrong - dismissed_seems_wrong))) stored not null,
  last_week date,
  last_no_week date,
  constraint feedback_totals_pkey PRIMARY KEY (entry_id, locale)
);
CREATE INDEX feedback_totals_open ON workflow.feedback_totals USING btree (last_no_week) WHERE ((open_not_helpful > 0) OR (open_seems_wrong > 0));
CREATE INDEX feedback_totals_worst ON workflow.feedback_totals USING btree (open_seems_wrong DESC, open_not_helpful DESC, not_helpful DESC, entry_id, locale) INCLUDE (last_week, last_no_week);

create table workflow.feedback_week_totals (
  week date not null,
  helpful integer not null,
  not_helpful integer not null,
  constraint feedback_week_totals_pkey PRIMARY KEY (week)
);

create table workflow.import_documents (
  document text not null,
  locale text not null,
  sha256 text not null,
  format text not null,
  skeleton jsonb,
  imported_at timestamp with time zone default now() not null,
  constraint import_documents_pkey PRIMARY KEY (document, locale)
);

create table workflow.import_items (
  entry_id integer not null,
  document text not null,
  locale text not null,
  key text not null,
  position integer not null,
  first_line integer not null,
  last_line integer not null,
  text_hash text not null,
  base jsonb not null,
  written jsonb not null,
  written_hash text not null,
  verbatim text not null,
  flags jsonb default '[]'::jsonb not null,
  repairs jsonb default '[]'::jsonb not null,
  silenced jsonb default '[]'::jsonb not null,
  conflict jsonb,
  gone_at timestamp with time zone,
  imported_at timestamp with time zone default now() not null,
  undone jsonb default '[]'::jsonb not null,
  page jsonb,
  constraint import_items_pkey PRIMARY KEY (entry_id),
  constraint import_items_document_locale_key_key UNIQUE (document, locale, key),
  constraint import_items_document_locale_fkey FOREIGN KEY (document, locale) REFERENCES workflow.import_documents(document, locale),
  constraint import_items_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES public.entries(id) ON DELETE CASCADE
);
CREATE INDEX import_items_flagged ON workflow.import_items USING btree (entry_id) WHERE ((conflict IS NOT NULL) OR (gone_at IS NOT NULL) OR (workflow.open_flags(flags, silenced) > 0));
CREATE INDEX import_items_open ON workflow.import_items USING btree (entry_id) WHERE ((conflict IS NOT NULL) OR (gone_at IS NOT NULL));

create table workflow.import_uploads (
  id uuid default gen_random_uuid() not null,
  name text not null,
  locale text not null,
  fix boolean not null,
  bytes bytea not null,
  person_id integer not null,
  at timestamp with time zone default now() not null,
  naming jsonb default '{}'::jsonb not null,
  constraint import_uploads_pkey PRIMARY KEY (id)
);

create table workflow.label_drafts (
  id bigint generated always as identity not null,
  at timestamp with time zone default clock_timestamp() not null,
  collection text not null,
  record_id integer not null,
  part text not null,
  content jsonb not null,
  author_id integer,
  author text not null,
  constraint label_drafts_pkey PRIMARY KEY (id),
  constraint label_drafts_collection_check CHECK ((collection = ANY (ARRAY['contacts'::text, 'topics'::text, 'phrases'::text, 'greetings'::text, 'taglines'::text, 'settings'::text])))
);
CREATE INDEX label_drafts_part ON workflow.label_drafts USING btree (collection, record_id, part, id DESC);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON workflow.label_drafts FOR EACH ROW EXECUTE FUNCTION workflow.refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON workflow.label_drafts FOR EACH STATEMENT EXECUTE FUNCTION workflow.refuse_change();

create table workflow.label_releases (
  id bigint generated always as identity not null,
  at timestamp with time zone default clock_timestamp() not null,
  collection text not null,
  record_id integer not null,
  part text not null,
  action text not null,
  content jsonb,
  checked boolean not null,
  text_hash text,
  draft_id bigint,
  person_id integer,
  person_name text not null,
  person_title text,
  person_registration text,
  sign_off text not null,
  note text,
  constraint label_releases_pkey PRIMARY KEY (id),
  constraint label_releases_action_check CHECK ((action = ANY (ARRAY['shipped'::text, 'upgraded'::text, 'signed'::text, 'taken-away'::text, 'put-back'::text, 'removed'::text]))),
  constraint label_releases_collection_check CHECK ((collection = ANY (ARRAY['contacts'::text, 'topics'::text, 'phrases'::text, 'greetings'::text, 'taglines'::text, 'settings'::text]))),
  constraint label_releases_sign_off_check CHECK ((sign_off = ANY (ARRAY['four-eyes'::text, 'single'::text, 'none'::text])))
);
CREATE INDEX label_releases_part ON workflow.label_releases USING btree (collection, record_id, part, id DESC);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON workflow.label_releases FOR EACH ROW EXECUTE FUNCTION workflow.refuse_change();
CREATE TRIGGER barred_signature BEFORE INSERT ON workflow.label_releases FOR EACH ROW WHEN ((new.action = 'signed'::text)) EXECUTE FUNCTION workflow.refuse_barred_signature();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON workflow.label_releases FOR EACH STATEMENT EXECUTE FUNCTION workflow.refuse_change();
CREATE CONSTRAINT TRIGGER seal AFTER INSERT ON workflow.label_releases DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION workflow.seal_row();

create table workflow.machine_parts (
  id bigint generated always as identity not null,
  at timestamp with time zone default clock_timestamp() not null,
  entry_id integer not null,
  hash text not null,
  taken_over boolean default false not null,
  actor_id integer,
  actor text not null,
  constraint machine_parts_pkey PRIMARY KEY (id)
);
CREATE INDEX machine_parts_entry ON workflow.machine_parts USING btree (entry_id, hash, id DESC);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON workflow.machine_parts FOR EACH ROW EXECUTE FUNCTION workflow.refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON workflow.machine_parts FOR EACH STATEMENT EXECUTE FUNCTION workflow.refuse_change();

create table workflow.notes (
  id bigint generated always as identity not null,
  at timestamp with time zone default clock_timestamp() not null,
  entry_id integer not null,
  reply_to bigint,
  place text not null,
  paragraph text,
  words text not null,
  author_id integer,
  author text not null,
  resolved_at timestamp with time zone,
  resolved_by text,
  constraint notes_pkey PRIMARY KEY (id),
  constraint notes_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES public.entries(id) ON DELETE CASCADE,
  constraint notes_reply_to_fkey FOREIGN KEY (reply_to) REFERENCES workflow.notes(id) ON DELETE CASCADE,
  constraint notes_place_check CHECK ((place = ANY (ARRAY['whole'::text, 'question'::text, 'short-answer'::text, 'answer'::text])))
);
CREATE INDEX notes_entry ON workflow.notes USING btree (entry_id, id);
CREATE INDEX notes_open ON workflow.notes USING btree (entry_id) WHERE ((resolved_at IS NULL) AND (reply_to IS NULL));

create table workflow.notice_choices (
  person_id integer not null,
  kind text not null,
  choice text not null,
  constraint notice_choices_pkey PRIMARY KEY (person_id, kind),
  constraint notice_choices_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.users(id) ON DELETE CASCADE,
  constraint notice_choices_choice_check CHECK ((choice = ANY (ARRAY['now'::text, 'daily'::text, 'weekly'::text, 'off'::text]))),
  constraint notice_choices_kind_check CHECK ((kind = ANY (ARRAY['review'::text, 'assigned'::text, 'changes'::text, 'note'::text, 'stale'::text, 'link'::text, 'pack'::text, 'published'::text, 'failed'::text])))
);

create table workflow.notices (
  id bigint generated always as identity not null,
  at timestamp with time zone default clock_timestamp() not null,
  person_id integer not null,
  kind text not null,
  entry_id integer not null,
  by_name text not null,
  seen_at timestamp with time zone,
  mailed_at timestamp with time zone,
  constraint notices_pkey PRIMARY KEY (id),
  constraint notices_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES public.entries(id) ON DELETE CASCADE,
  constraint notices_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.users(id) ON DELETE CASCADE,
  constraint notices_kind_check CHECK ((kind = ANY (ARRAY['review'::text, 'assigned'::text, 'changes'::text, 'note'::text, 'stale'::text, 'link'::text, 'pack'::text, 'published'::text, 'failed'::text])))
);
CREATE INDEX notices_entry ON workflow.notices USING btree (entry_id);
CREATE INDEX notices_unseen ON workflow.notices USING btree (person_id, entry_id) WHERE (seen_at IS NULL);

create table workflow.outside_links (
  entry_id integer not null,
  url text not null,
  since timestamp with time zone default now() not null,
  checked_at timestamp with time zone,
  fault text,
  failures integer default 0 not null,
  failed_since timestamp with time zone,
  constraint outside_links_pkey PRIMARY KEY (entry_id, url),
  constraint outside_links_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES public.entries(id) ON DELETE CASCADE
);
CREATE INDEX outside_links_due ON workflow.outside_links USING btree (COALESCE(checked_at, since));
CREATE INDEX outside_links_failed ON workflow.outside_links USING btree (entry_id) WHERE (failed_since IS NOT NULL);

create table workflow.picture_contents (
  picture_id integer not null,
  hash text not null,
  width integer not null,
  height integer not null,
  is_current boolean not null,
  constraint picture_contents_pkey PRIMARY KEY (picture_id, hash),
  constraint picture_contents_picture_id_fkey FOREIGN KEY (picture_id) REFERENCES public.media(id) ON DELETE CASCADE
);
CREATE INDEX picture_contents_hash ON workflow.picture_contents USING btree (hash);

create table workflow.picture_files (
  name text not null,
  type text not null,
  bytes bytea not null,
  constraint picture_files_pkey PRIMARY KEY (name),
  constraint picture_files_bytes_check CHECK (((octet_length(bytes) >= 1) AND (octet_length(bytes) <= 26214400)))
);

create table workflow.picture_removals (
  name text not null,
  constraint picture_removals_pkey PRIMARY KEY (name)
);

create table workflow.picture_renditions (
  hash text not null,
  width integer not null,
  bytes bytea not null,
  constraint picture_renditions_pkey PRIMARY KEY (hash, width)
);

create table workflow.presence (
  page uuid not null,
  entry_id integer not null,
  person_id integer not null,
  since timestamp with time zone default clock_timestamp() not null,
  seen_at timestamp with time zone default clock_timestamp() not null,
  constraint presence_pkey PRIMARY KEY (page),
  constraint presence_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES public.entries(id) ON DELETE CASCADE,
  constraint presence_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.users(id) ON DELETE CASCADE
);
CREATE INDEX presence_entry ON workflow.presence USING btree (entry_id);
CREATE INDEX presence_person ON workflow.presence USING btree (person_id);

create table workflow.ready_packs (
  code text not null,
  kept_by integer,
  kept_at timestamp with time zone default clock_timestamp() not null,
  constraint ready_packs_pkey PRIMARY KEY (code),
  constraint ready_packs_kept_by_fkey FOREIGN KEY (kept_by) REFERENCES public.users(id) ON DELETE SET NULL
);
CREATE INDEX ready_packs_kept_by ON workflow.ready_packs USING btree (kept_by);

create table workflow.review_dates (
  entry_id integer not null,
  based_on date not null,
  months integer not null,
  due_on date not null,
  constraint review_dates_pkey PRIMARY KEY (entry_id)
);
CREATE INDEX review_dates_due ON workflow.review_dates USING btree (due_on);

create table workflow.reviews (
  id bigint generated always as identity not null,
  at timestamp with time zone default clock_timestamp() not null,
  entry_id integer not null,
  locale text not null,
  text_hash text not null,
  person_id integer not null,
  person_name text not null,
  person_title text,
  person_registration text,
  evidence text not null,
  was_due_on date,
  due_on date not null,
  constraint reviews_pkey PRIMARY KEY (id)
);
CREATE INDEX reviews_entry ON workflow.reviews USING btree (entry_id, id DESC);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON workflow.reviews FOR EACH ROW EXECUTE FUNCTION workflow.refuse_change();
CREATE TRIGGER barred_signature BEFORE INSERT ON workflow.reviews FOR EACH ROW EXECUTE FUNCTION workflow.refuse_barred_signature();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON workflow.reviews FOR EACH STATEMENT EXECUTE FUNCTION workflow.refuse_change();

create table workflow.schedules (
  id bigint generated always as identity not null,
  entry_id integer not null,
  locale text not null,
  version_id integer not null,
  text_hash text not null,
  publish_at timestamp with time zone not null,
  note text,
  change jsonb,
  person_id integer not null,
  person_name text not null,
  created_at timestamp with time zone default clock_timestamp() not null,
  status text default 'waiting'::text not null,
  attempts integer default 0 not null,
  ended_at timestamp with time zone,
  reason text,
  seen_at timestamp with time zone,
  set_id uuid,
  constraint schedules_pkey PRIMARY KEY (id),
  constraint schedules_status_check CHECK ((status = ANY (ARRAY['waiting'::text, 'published'::text, 'failed'::text, 'cancelled'::text])))
);
CREATE INDEX schedules_entry ON workflow.schedules USING btree (entry_id, id DESC);
CREATE INDEX schedules_failed ON workflow.schedules USING btree (entry_id) WHERE ((status = 'failed'::text) AND (seen_at IS NULL));
CREATE UNIQUE INDEX schedules_one_waiting ON workflow.schedules USING btree (entry_id) WHERE (status = 'waiting'::text);
CREATE INDEX schedules_set ON workflow.schedules USING btree (set_id) WHERE (set_id IS NOT NULL);
CREATE INDEX schedules_waiting ON workflow.schedules USING btree (publish_at) WHERE (status = 'waiting'::text);

create table workflow.seals (
  id bigint generated always as identity not null,
  at timestamp with time zone default clock_timestamp() not null,
  source text not null,
  row_id bigint not null,
  row_hash text not null,
  seal text not null,
  constraint seals_pkey PRIMARY KEY (id)
);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON workflow.seals FOR EACH ROW EXECUTE FUNCTION workflow.refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON workflow.seals FOR EACH STATEMENT EXECUTE FUNCTION workflow.refuse_change();

create table workflow.shipped_contacts (
  name text not null,
  contact_id integer not null,
  at timestamp with time zone default clock_timestamp() not null,
  constraint shipped_contacts_pkey PRIMARY KEY (name)
);

create table workflow.source_texts (
  id bigint generated always as identity not null,
  at timestamp with time zone default clock_timestamp() not null,
  entry_id integer not null,
  fingerprint text not null,
  parts jsonb not null,
  severity text,
  note text,
  actor_id integer,
  actor text not null,
  constraint source_texts_pkey PRIMARY KEY (id),
  constraint source_texts_severity_check CHECK ((severity = ANY (ARRAY['wording'::text, 'clarifying'::text, 'safety'::text])))
);
CREATE INDEX source_texts_entry ON workflow.source_texts USING btree (entry_id, id DESC);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON workflow.source_texts FOR EACH ROW EXECUTE FUNCTION workflow.refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON workflow.source_texts FOR EACH STATEMENT EXECUTE FUNCTION workflow.refuse_change();

create table workflow.stamps (
  name text not null,
  value text not null,
  constraint stamps_pkey PRIMARY KEY (name)
);

create table workflow.templates (
  entry_id integer not null,
  by_name text not null,
  at timestamp with time zone default clock_timestamp() not null,
  constraint templates_pkey PRIMARY KEY (entry_id),
  constraint templates_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES public.entries(id) ON DELETE CASCADE
);

create table workflow.tick_jobs (
  name text not null,
  started_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  failures integer default 0 not null,
  error text,
  constraint tick_jobs_pkey PRIMARY KEY (name)
);

create table workflow.topic_addresses (
  locale text not null,
  slug text not null,
  topic_id integer not null,
  constraint topic_addresses_pkey PRIMARY KEY (locale, slug)
);

create table workflow.translation_memory (
  id bigint generated always as identity not null,
  source_locale text not null,
  locale text not null,
  entry_id integer,
  source_id integer,
  unit text,
  source text not null,
  source_hash text not null,
  length integer not null,
  bands integer[] not null,
  target text not null,
  source_inline jsonb,
  target_inline jsonb,
  codes jsonb,
  signed_by text,
  file text,
  added_by text,
  at timestamp with time zone default clock_timestamp() not null,
  words tsvector generated always as (to_tsvector('simple'::regconfig, ((source || ' '::text) || target))) stored,
  constraint translation_memory_pkey PRIMARY KEY (id),
  constraint translation_memory_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES public.entries(id) ON DELETE CASCADE,
  constraint translation_memory_source_id_fkey FOREIGN KEY (source_id) REFERENCES public.entries(id) ON DELETE CASCADE,
  constraint translation_memory_check CHECK (((entry_id IS NULL) = (file IS NOT NULL)))
);
CREATE INDEX translation_memory_entry ON workflow.translation_memory USING btree (entry_id);
CREATE UNIQUE INDEX translation_memory_file ON workflow.translation_memory USING btree (source_hash, locale, source_locale, md5(target)) WHERE (entry_id IS NULL);
CREATE INDEX translation_memory_of ON workflow.translation_memory USING btree (source_id);
CREATE INDEX translation_memory_source ON workflow.translation_memory USING btree (source_hash, locale, source_locale);
CREATE INDEX translation_memory_words ON workflow.translation_memory USING gin (words);

create table workflow.translation_memory_bands (
  band integer not null,
  pair_id bigint not null,
  length integer not null,
  constraint translation_memory_bands_pair_id_fkey FOREIGN KEY (pair_id) REFERENCES workflow.translation_memory(id) ON DELETE CASCADE
);
CREATE INDEX translation_memory_bands_band ON workflow.translation_memory_bands USING btree (band, pair_id DESC, length);
CREATE INDEX translation_memory_bands_pair ON workflow.translation_memory_bands USING btree (pair_id);

create table workflow.translation_pending (
  id bigint generated always as identity not null,
  at timestamp with time zone default clock_timestamp() not null,
  entry_id integer not null,
  source_text_id bigint,
  pending jsonb not null,
  act text not null,
  actor_id integer,
  actor text not null,
  reason text,
  constraint translation_pending_pkey PRIMARY KEY (id),
  constraint translation_pending_source_text_id_fkey FOREIGN KEY (source_text_id) REFERENCES workflow.source_texts(id),
  constraint translation_pending_act_check CHECK ((act = ANY (ARRAY['source-changed'::text, 'still-current'::text, 'published-together'::text])))
);
CREATE INDEX translation_pending_entry ON workflow.translation_pending USING btree (entry_id, id DESC);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON workflow.translation_pending FOR EACH ROW EXECUTE FUNCTION workflow.refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON workflow.translation_pending FOR EACH STATEMENT EXECUTE FUNCTION workflow.refuse_change();

create table workflow.translation_standings (
  entry_id integer not null,
  pending_id bigint not null,
  text_at timestamp with time zone not null,
  severity text,
  open integer not null,
  constraint translation_standings_pkey PRIMARY KEY (entry_id),
  constraint translation_standings_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES public.entries(id) ON DELETE CASCADE,
  constraint translation_standings_severity_check CHECK ((severity = ANY (ARRAY['wording'::text, 'clarifying'::text, 'safety'::text])))
);
CREATE TRIGGER mark_added AFTER INSERT OR DELETE ON workflow.translation_standings FOR EACH ROW EXECUTE FUNCTION workflow.mark_standing();
CREATE TRIGGER mark_changed AFTER UPDATE ON workflow.translation_standings FOR EACH ROW WHEN (((new.severity IS DISTINCT FROM old.severity) OR ((new.open > 0) IS DISTINCT FROM (old.open > 0)))) EXECUTE FUNCTION workflow.mark_standing();

create table workflow.unsaved_words (
  person_id integer not null,
  slot text not null,
  entry_id integer,
  locale text not null,
  base timestamp with time zone,
  words jsonb not null,
  saved_at timestamp with time zone default clock_timestamp() not null,
  constraint unsaved_words_pkey PRIMARY KEY (person_id, slot),
  constraint unsaved_words_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES public.entries(id) ON DELETE CASCADE,
  constraint unsaved_words_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.users(id) ON DELETE CASCADE
);
CREATE INDEX unsaved_words_age ON workflow.unsaved_words USING btree (saved_at);
CREATE INDEX unsaved_words_entry ON workflow.unsaved_words USING btree (entry_id);

create table workflow.weekly_mail (
  person_id integer not null,
  week text not null,
  at timestamp with time zone default clock_timestamp() not null,
  outcome text not null,
  constraint weekly_mail_pkey PRIMARY KEY (person_id, week),
  constraint weekly_mail_outcome_check CHECK ((outcome = ANY (ARRAY['sent'::text, 'nothing'::text])))
);

CREATE OR REPLACE FUNCTION auth.announce_session_end()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform pg_notify('attune_desk', json_build_object('kind', 'session', 'session', new.id)::text);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION portal.close_history_only()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'UPDATE' and old.shown_until is null and new.shown_until is not null
     and (to_jsonb(new) - 'shown_until' - 'end_reason') = (to_jsonb(old) - 'shown_until' - 'end_reason') then
    return new;
  end if;
  raise exception 'portal.history is append-only: % is refused', tg_op using errcode = 'insufficient_privilege';
end $function$;

CREATE OR REPLACE FUNCTION portal.code_keys(codes text[])
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select coalesce(array_agg(substring(each from '^(?:SNOMED CT|[^ ]+) [^ ]+')), '{}')
    from unnest(codes) each
$function$;

CREATE OR REPLACE FUNCTION portal.day_of(moment timestamp with time zone)
 RETURNS date
 LANGUAGE sql
 STABLE
AS $function$ select (moment at time zone coalesce((select time_zone from portal.settings), 'UTC'))::date $function$;

CREATE OR REPLACE FUNCTION portal.drop_recording()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    begin
      delete from portal.recordings where entry_id = new.entry_id;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION portal.index_language(code text)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public'
AS $function$
begin
  execute format('create index %I on portal.entries using gin (doc) where locale = %L',
    'entries_doc_' || code, code);
  execute format('create index %I on portal.entries using gin (folded gin_trgm_ops)
    where locale = %L', 'entries_folded_' || code, code);
  execute format('create index %I on portal.entries using gin (ts_filter(doc, ''{a}''))
    where locale = %L', 'entries_question_' || code, code);
end $function$;
revoke execute on function portal.index_language(text) from public;

CREATE OR REPLACE FUNCTION portal.mark_changed_questions()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
begin
  if tg_op = 'INSERT' then
    insert into workflow.changed_questions (source_id) select distinct source_id from added;
  elsif tg_op = 'DELETE' then
    insert into workflow.changed_questions (source_id) select distinct source_id from removed;
  else
    insert into workflow.changed_questions (source_id)
    select distinct id
      from added a full join removed r on r.entry_id = a.entry_id,
        unnest(array[a.source_id, r.source_id]) id
     where id is not null
       and (a.source_id, a.locale, a.slug, a.question, a.short_answer, a.sensitive, a.topic_ids)
         is distinct from
           (r.source_id, r.locale, r.slug, r.question, r.short_answer, r.sensitive, r.topic_ids);
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION portal.refresh_all_topic_cards()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
begin
  perform pg_advisory_xact_lock(hashtext('attune.seals'));
  delete from portal.topic_cards;
  delete from portal.topic_counts;
  insert into portal.topic_cards (topic_id, locale, fallback, source_id, entry_id, lang, slug,
    question, short_answer, sensitive)
  select distinct topic_id, code, p.locale <> code, source_id, entry_id, p.locale, slug, question,
         short_answer, sensitive
    from (select distinct on (e.source_id, code) code, e.entry_id, e.source_id, e.locale, e.slug,
                 e.question, e.short_answer, e.sensitive, e.topic_ids
            from unnest(enum_range(null::public.enum_entries_locale)::text[]) code
            join portal.entries e on e.locale = code or e.entry_id = e.source_id
           order by e.source_id, code, (e.locale = code) desc) p, unnest(p.topic_ids) topic_id;
  insert into portal.topic_counts (topic_id, locale, questions)
  select topic_id, locale, count(*) from portal.topic_cards group by topic_id, locale;
end $function$;
revoke execute on function portal.refresh_all_topic_cards() from public;

CREATE OR REPLACE FUNCTION portal.refresh_topic_cards(ids integer[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
begin
  with shown as materialized (
    select entry_id, source_id, locale, slug, question, short_answer, sensitive, topic_ids
      from portal.entries where source_id = any(ids)),
  pages as (
    select distinct on (e.source_id, code) code, e.*
      from unnest(enum_range(null::public.enum_entries_locale)::text[]) code
      join shown e on e.locale = code or e.entry_id = e.source_id
     order by e.source_id, code, (e.locale = code) desc),
  wanted as materialized (
    select distinct topic_id, code as locale, p.locale <> code as fallback, source_id, entry_id,
           p.locale as lang, slug, question, short_answer, sensitive
      from pages p, unnest(p.topic_ids) topic_id),
  gone as (
    delete from portal.topic_cards c
     where c.source_id = any(ids) and not exists (
       select from wanted w where w.topic_id = c.topic_id and w.locale = c.locale
         and w.fallback = c.fallback and w.source_id = c.source_id)
    returning c.topic_id, c.locale),
  written as (
    insert into portal.topic_cards as c (topic_id, locale, fallback, source_id, entry_id, lang,
      slug, question, short_answer, sensitive)
    select topic_id, locale, fallback, source_id, entry_id, lang, slug, question, short_answer,
           sensitive
      from wanted
    on conflict (topic_id, locale, fallback, source_id) do update
       set entry_id = excluded.entry_id, lang = excluded.lang, slug = excluded.slug,
           question = excluded.question, short_answer = excluded.short_answer,
           sensitive = excluded.sensitive
     where (c.entry_id, c.lang, c.slug, c.question, c.short_answer, c.sensitive)
       is distinct from (excluded.entry_id, excluded.lang, excluded.slug, excluded.question,
         excluded.short_answer, excluded.sensitive)
    returning c.topic_id, c.locale, (c.xmax = 0) as added)
  insert into portal.topic_counts as n (topic_id, locale, questions)
  select topic_id, locale, sum(difference)
    from (select topic_id, locale, -1 as difference from gone
          union all select topic_id, locale, 1 from written where added) each
   group by topic_id, locale having sum(difference) <> 0
  on conflict (locale, topic_id) do update set questions = n.questions + excluded.questions;
  delete from portal.topic_counts where questions = 0;
end $function$;
revoke execute on function portal.refresh_topic_cards(integer[]) from public;

CREATE OR REPLACE FUNCTION workflow.add_reason(its_id uuid, its_reason text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'workflow'
AS $function$
  update workflow.feedback set reason = its_reason where id = its_id and not helpful and reason is null;
$function$;
revoke execute on function workflow.add_reason(uuid,text) from public;

CREATE OR REPLACE FUNCTION workflow.add_to_feedback_totals(feedback workflow.feedback[], times integer)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
begin
  -- In order, so that two statements cannot wait for each other.
  insert into workflow.feedback_totals as t (entry_id, locale, not_helpful, seems_wrong, last_week,
    last_no_week)
  select entry_id, locale, times * count(*) filter (where not helpful),
         times * count(*) filter (where not helpful and reason = 'seems-wrong'), max(week),
         max(week) filter (where not helpful)
    from unnest(feedback) group by entry_id, locale order by entry_id, locale
  on conflict (entry_id, locale) do update
     set not_helpful = t.not_helpful + excluded.not_helpful,
         seems_wrong = t.seems_wrong + excluded.seems_wrong,
         last_week = greatest(t.last_week, excluded.last_week),
         last_no_week = greatest(t.last_no_week, excluded.last_no_week);
  insert into workflow.feedback_week_totals as t (week, helpful, not_helpful)
  select week, times * count(*) filter (where helpful), times * count(*) filter (where not helpful)
    from unnest(feedback) group by week order by week
  on conflict (week) do update
     set helpful = t.helpful + excluded.helpful,
         not_helpful = t.not_helpful + excluded.not_helpful;
end $function$;
revoke execute on function workflow.add_to_feedback_totals(workflow.feedback[],integer) from public;

CREATE OR REPLACE FUNCTION workflow.count_dismissed()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
begin
  insert into workflow.feedback_totals (entry_id, locale, not_helpful, seems_wrong,
    dismissed_not_helpful, dismissed_seems_wrong)
  values (new.entry_id, new.locale, 0, 0, new.not_helpful, new.seems_wrong)
  on conflict (entry_id, locale) do update
     set dismissed_not_helpful = excluded.dismissed_not_helpful,
         dismissed_seems_wrong = excluded.dismissed_seems_wrong;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION workflow.count_feedback()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
begin
  if tg_op <> 'INSERT' then
    perform workflow.add_to_feedback_totals(array(select f::workflow.feedback from removed f), -1);
  end if;
  if tg_op <> 'DELETE' then
    perform workflow.add_to_feedback_totals(array(select f::workflow.feedback from added f), 1);
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION workflow.count_verdict(its_locale text, its_number integer, is_helpful boolean)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'workflow'
AS $function$
declare
  this_week date := date_trunc('week', now() at time zone 'UTC')::date;
  found_id integer;
  its_id uuid;
begin
  select e.entry_id into found_id from portal.entries e
   where e.source_id = its_number and (e.locale = its_locale or e.entry_id = e.source_id) order by (e.locale = its_locale) desc limit 1;
  if found_id is null then return null; end if;
  -- No more of one kind for one answer in a week than a busy clinic's readers give.
  if (select count(*) from workflow.feedback f where f.entry_id = found_id and f.week = this_week and f.locale = its_locale and f.helpful = is_helpful) >= 200 then return null; end if;
  insert into workflow.feedback (week, entry_id, locale, helpful) values (this_week, found_id, its_locale, is_helpful) returning id into its_id;
  return its_id;
end $function$;
revoke execute on function workflow.count_verdict(text,integer,boolean) from public;

CREATE OR REPLACE FUNCTION workflow.mark_listed()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
begin
  if tg_op = 'INSERT' then
    insert into workflow.changed_coverage (entry_id) select distinct source_id from added;
  elsif tg_op = 'DELETE' then
    insert into workflow.changed_coverage (entry_id)
    select distinct id from removed, unnest(array[entry_id, source_id]) id;
  else
    insert into workflow.changed_coverage (entry_id)
    select distinct id
      from added a join removed r on r.entry_id = a.entry_id,
        unnest(array[a.entry_id, a.source_id, r.source_id]) id
     where (a.source_id, a.locale, a.state) is distinct from (r.source_id, r.locale, r.state)
        or a.source_id = a.entry_id and (left(a.question, 200), a.topic_ids)
          is distinct from (left(r.question, 200), r.topic_ids);
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION workflow.mark_standing()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
begin
  insert into workflow.changed_coverage (entry_id) values (coalesce(new.entry_id, old.entry_id));
  return null;
end $function$;

CREATE OR REPLACE FUNCTION workflow.mark_status()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
begin
  insert into workflow.changed_coverage (entry_id) values (new.id);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION workflow.open_flags(flags jsonb, silenced jsonb)
 RETURNS integer
 LANGUAGE plpgsql
 IMMUTABLE
 SET search_path TO 'pg_catalog'
AS $function$
begin
  return (select count(*) from jsonb_array_elements(flags) f
    where not coalesce((f ->> 'repaired')::boolean, false)
      and not silenced @> jsonb_build_array(
        jsonb_build_object('code', f ->> 'code', 'words', f ->> 'words')));
end $function$;

CREATE OR REPLACE FUNCTION workflow.record_failed_search(its_mark text, its_locale text, its_words text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'workflow'
AS $function$
declare today date := (now() at time zone 'UTC')::date;
begin
  delete from workflow.failed_searches where day <= today - 90;
  -- Somebody who makes up searches all day fills this and no more.
  if (select count(*) from workflow.failed_searches where day = today) >= 500
     and not exists (select from workflow.failed_searches f where f.mark = its_mark and f.locale = its_locale and f.day = today) then return; end if;
  insert into workflow.failed_searches as f (mark, locale, day) values (its_mark, its_locale, today)
    on conflict (mark, locale, day) do update set times = least(f.times + 1, 20);
  update workflow.failed_searches f set words = its_words
   where f.mark = its_mark and f.locale = its_locale and f.day = today and f.words is null
     and (select count(*) from workflow.failed_searches d where d.mark = its_mark and d.locale = its_locale) >= 3;
end $function$;
revoke execute on function workflow.record_failed_search(text,text,text) from public;

CREATE OR REPLACE FUNCTION workflow.record_verdict(its_locale text, its_slug text, is_helpful boolean, its_reason text)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'workflow'
AS $function$
declare
  this_week date := date_trunc('week', now() at time zone 'UTC')::date;
  found_id integer;
begin
  select e.entry_id into found_id from portal.entries e
   where e.slug = its_slug and (e.locale = its_locale or e.entry_id = e.source_id) order by (e.locale = its_locale) desc limit 1;
  if found_id is null then return false; end if;
  -- No more of one kind for one answer in a week than a busy clinic's readers give.
  if (select count(*) from workflow.feedback f where f.entry_id = found_id and f.week = this_week and f.locale = its_locale and f.helpful = is_helpful) >= 200 then return false; end if;
  insert into workflow.feedback (week, entry_id, locale, helpful, reason) values (this_week, found_id, its_locale, is_helpful, its_reason);
  return true;
end $function$;
revoke execute on function workflow.record_verdict(text,text,boolean,text) from public;

CREATE OR REPLACE FUNCTION workflow.recount_coverage(topic integer)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
begin
  perform pg_advisory_xact_lock(hashtext('attune.seals'));
  delete from workflow.coverage_counts where topic_id = topic;
  insert into workflow.coverage_counts (topic_id, kind, originals)
  select topic, kind, count(*) from workflow.coverage
   where topic = 0 or topic_ids @> array[topic] group by kind;
end $function$;
revoke execute on function workflow.recount_coverage(integer) from public;

CREATE OR REPLACE FUNCTION workflow.refresh_all_coverage()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
begin
  perform pg_advisory_xact_lock(hashtext('attune.seals'));
  delete from workflow.coverage_counts;
  delete from workflow.coverage;
  delete from workflow.coverage_kinds;
  perform workflow.refresh_coverage(array(
    select entry_id from workflow.desk_list where source_id = entry_id));
end $function$;
revoke execute on function workflow.refresh_all_coverage() from public;

CREATE OR REPLACE FUNCTION workflow.refresh_changed_coverage()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
declare ids integer[];
begin
  -- The first mark of a commit does the work for all.
  if not exists (select from workflow.changed_coverage where id = new.id) then return null; end if;
  perform pg_advisory_xact_lock(hashtext('attune.seals'));
  with marks as (delete from workflow.changed_coverage returning entry_id)
  select array_agg(distinct id) into ids
    from (select entry_id as id from marks
          union all select l.source_id from marks m
            join workflow.desk_list l on l.entry_id = m.entry_id) marked;
  perform workflow.refresh_coverage(ids);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION workflow.refresh_changed_questions()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
declare ids integer[];
begin
  -- The first mark of a commit does the work for all.
  if not exists (select from workflow.changed_questions where id = new.id) then return null; end if;
  perform pg_advisory_xact_lock(hashtext('attune.seals'));
  with marks as (delete from workflow.changed_questions returning source_id)
  select array_agg(distinct source_id) into ids from marks;
  perform portal.refresh_topic_cards(ids);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION workflow.refresh_coverage(ids integer[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
begin
  with before as materialized (
    select entry_id, kind, topic_ids from workflow.coverage where entry_id = any(ids)),
  original as (
    select o.entry_id, o.locale, o.state = 'withdrawn' as withdrawn,
           exists (select from public.entries e
             where e.id = o.entry_id and e._status = 'published') as published,
           (select coalesce(jsonb_agg(jsonb_build_object('locale', t.locale, 'state', t.state,
               'severity', t.severity) order by t.locale, t.state, t.severity), '[]')
              from (select l.locale, s.severity,
                      case when e.id is not null
                        then case when s.open > 0 then 'stale' else 'current' end
                        when l.state = 'withdrawn' then 'withdrawn'
                        when l.state in ('in-review', 'approved', 'scheduled') then 'in-review'
                        else 'draft' end as state
                      from workflow.desk_list l
                      left join public.entries e on e.id = l.entry_id and e._status = 'published'
                      left join workflow.translation_standings s on s.entry_id = e.id
                     where l.source_id = o.entry_id and l.entry_id <> o.entry_id) t) as cells,
           left(o.question, 200) as question,
           array(select distinct topic_id from unnest(o.topic_ids) topic_id) as topic_ids
      from workflow.desk_list o
     where o.entry_id = any(ids) and o.source_id = o.entry_id),
  wanted as materialized (
    select o.*, md5(concat_ws(' ', locale, withdrawn, published, cells))::uuid as kind
      from original o),
  known as (
    insert into workflow.coverage_kinds (kind, locale, withdrawn, published, cells)
    select distinct kind, locale, withdrawn, published, cells from wanted
    on conflict do nothing),
  gone as (
    delete from workflow.coverage c using before b
     where c.entry_id = b.entry_id and not exists (
       select from wanted w where w.entry_id = b.entry_id)),
  written as (
    insert into workflow.coverage as c (entry_id, kind, question, topic_ids)
    select entry_id, kind, question, topic_ids from wanted
    on conflict (entry_id) do update
       set kind = excluded.kind, question = excluded.question, topic_ids = excluded.topic_ids
     where (c.kind, c.question, c.topic_ids)
       is distinct from (excluded.kind, excluded.question, excluded.topic_ids))
  insert into workflow.coverage_counts as n (topic_id, kind, originals)
  select topic_id, kind, sum(difference)
    from (select unnest(0 || topic_ids) as topic_id, kind, -1 as difference from before
          union all select unnest(0 || topic_ids), kind, 1 from wanted) each
   group by topic_id, kind having sum(difference) <> 0
  on conflict (topic_id, kind) do update set originals = n.originals + excluded.originals;
  delete from workflow.coverage_counts where originals = 0;
end $function$;
revoke execute on function workflow.refresh_coverage(integer[]) from public;

CREATE OR REPLACE FUNCTION workflow.refuse_barred_signature()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
    begin
      if exists (select from auth.holds h
        where h.user_id = new.person_id and h.confirmed_at is null and h.ends_at > new.at
          and h.cause <> 'single' and (h.locales is null
            or coalesce(to_jsonb(new)->>'locale', to_jsonb(new)->>'part') = any (h.locales))
          and (h.cause not in ('created', 'reviewer', 'languages')
            or to_jsonb(new)->>'sign_off' = 'four-eyes'))
      then
        raise exception 'sign-off by account % is barred', new.person_id
          using errcode = 'insufficient_privilege';
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION workflow.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% is append-only: % is refused', tg_table_schema || '.' || tg_table_name, tg_op
    using errcode = 'insufficient_privilege';
end $function$;

CREATE OR REPLACE FUNCTION workflow.seal_row()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
 SET "TimeZone" TO 'UTC'
AS $function$
declare
  previous text;
  name text := tg_table_schema || '.' || tg_table_name;
  content text := encode(sha256(convert_to((jsonb_strip_nulls(to_jsonb(new)) - 'shown_until' - 'end_reason')::text, 'UTF8')), 'hex');
begin
  perform pg_advisory_xact_lock(hashtext('attune.seals'));
  select seal into previous from workflow.seals order by id desc limit 1;
  insert into workflow.seals (source, row_id, row_hash, seal) values (name, new.id, content, encode(sha256(convert_to(coalesce(previous, '') || ' ' || name || ' ' || new.id || ' ' || content, 'UTF8')), 'hex'));
  return null;
end $function$;
revoke execute on function workflow.seal_row() from public;
