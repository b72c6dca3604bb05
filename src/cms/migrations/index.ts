import * as migration_20261123_104345_initial from './/2026-11-23/20261123_104345_initial.ts'
import * as migration_20261123_104400_own_tables from './/2026-11-23/20261123_104400_own_tables.ts'
import * as migration_20261123_110000_imports from './/2026-11-23/20261123_110000_imports.ts'
import * as migration_20261123_112209_entries_without_locks from './/2026-11-23/20261123_112209_entries_without_locks.ts'
import * as migration_20261123_113300_translations from './/2026-11-23/20261123_113300_translations.ts'
import * as migration_20261123_113300_undone_repairs from './/2026-11-23/20261123_113300_undone_repairs.ts'
import * as migration_20261123_120000_feedback from './/2026-11-23/20261123_120000_feedback.ts'
import * as migration_20261123_120400_machine_parts from './/2026-11-23/20261123_120400_machine_parts.ts'
import * as migration_20261123_121000_import_uploads from './/2026-11-23/20261123_121000_import_uploads.ts'
import * as migration_20261124_082500_tick from './/2026-11-24/20261124_082500_tick.ts'
import * as migration_20261124_083000_passkeys from './/2026-11-24/20261124_083000_passkeys.ts'
import * as migration_20261124_090000_glossary from './/2026-11-24/20261124_090000_glossary.ts'
import * as migration_20261124_091015_review_settings from './/2026-11-24/20261124_091015_review_settings.ts'
import * as migration_20261124_092000_reviews_and_schedules from './/2026-11-24/20261124_092000_reviews_and_schedules.ts'
import * as migration_20261124_092500_seals from './/2026-11-24/20261124_092500_seals.ts'
import * as migration_20261124_093000_gaps from './/2026-11-24/20261124_093000_gaps.ts'
import * as migration_20261124_094500_changes from './/2026-11-24/20261124_094500_changes.ts'
import * as migration_20261124_101700_import_upload_naming from './/2026-11-24/20261124_101700_import_upload_naming.ts'
import * as migration_20261124_102800_desk_writing from './/2026-11-24/20261124_102800_desk_writing.ts'
import * as migration_20261124_130000_changes_once from './/2026-11-24/20261124_130000_changes_once.ts'
import * as migration_20261124_132500_topic_addresses from './/2026-11-24/20261124_132500_topic_addresses.ts'
import * as migration_20261124_132600_questions_are_text from './/2026-11-24/20261124_132600_questions_are_text.ts'
import * as migration_20261124_140500_stamps from './/2026-11-24/20261124_140500_stamps.ts'
import * as migration_20261124_141500_desk_indexes from './/2026-11-24/20261124_141500_desk_indexes.ts'
import * as migration_20261124_144900_search_by_question from './/2026-11-24/20261124_144900_search_by_question.ts'
import * as migration_20261124_145500_language_of_the_writer from './/2026-11-24/20261124_145500_language_of_the_writer.ts'
import * as migration_20261124_164500_days_of_the_clinic from './/2026-11-24/20261124_164500_days_of_the_clinic.ts'
import * as migration_20261129_093000_one_schema from './/2026-11-29/20261129_093000_one_schema.ts'
import * as migration_20261129_140248_remove_record_locks from './/2026-11-29/20261129_140248_remove_record_locks.ts'
import * as migration_20261129_160914_pictures_in_database from './/2026-11-29/20261129_160914_pictures_in_database.ts'
import * as migration_20261129_161147_account_holds from './/2026-11-29/20261129_161147_account_holds.ts'
import * as migration_20261129_161200_count_verdicts_at_once from './/2026-11-29/20261129_161200_count_verdicts_at_once.ts'
import * as migration_20261129_163600_question_may_stay from './/2026-11-29/20261129_163600_question_may_stay.ts'
import * as migration_20261129_164800_withdrawals from './/2026-11-29/20261129_164800_withdrawals.ts'
import * as migration_20261129_170700_sign_public_labels from './/2026-11-29/20261129_170700_sign_public_labels.ts'
import * as migration_20261129_171500_single_sign_off_waits from './/2026-11-29/20261129_171500_single_sign_off_waits.ts'
import * as migration_20261129_172000_require_second_factors from './/2026-11-29/20261129_172000_require_second_factors.ts'
import * as migration_20261129_192500_packs from './/2026-11-29/20261129_192500_packs.ts'
import * as migration_20261129_192812_kinds_of_danger from './/2026-11-29/20261129_192812_kinds_of_danger.ts'
import * as migration_20261129_193000_flat_lists from './/2026-11-29/20261129_193000_flat_lists.ts'
import * as migration_20261129_201500_client_questions from './/2026-11-29/20261129_201500_client_questions.ts'
import * as migration_20261129_201500_translation_standings from './/2026-11-29/20261129_201500_translation_standings.ts'
import * as migration_20261129_203547_own_phrases from './/2026-11-29/20261129_203547_own_phrases.ts'
import * as migration_20261129_210500_notices from './/2026-11-29/20261129_210500_notices.ts'
import * as migration_20261129_231500_assigned_notices from './/2026-11-29/20261129_231500_assigned_notices.ts'
import * as migration_20261129_232000_old_addresses from './/2026-11-29/20261129_232000_old_addresses.ts'
import * as migration_20261129_233000_presence from './/2026-11-29/20261129_233000_presence.ts'
import * as migration_20261129_234500_link_notices from './/2026-11-29/20261129_234500_link_notices.ts'
import * as migration_20261129_234500_merged_answers from './/2026-11-29/20261129_234500_merged_answers.ts'
import * as migration_20261129_235600_desk_counts from './/2026-11-29/20261129_235600_desk_counts.ts'
import * as migration_20261129_235700_sets from './/2026-11-29/20261129_235700_sets.ts'
import * as migration_20261129_235800_draft_links from './/2026-11-29/20261129_235800_draft_links.ts'
import * as migration_20261130_000800_search_by_language from './/2026-11-30/20261130_000800_search_by_language.ts'
import * as migration_20261130_002000_translation_memory from './/2026-11-30/20261130_002000_translation_memory.ts'
import * as migration_20261130_002400_answer_codes from './/2026-11-30/20261130_002400_answer_codes.ts'
import * as migration_20261130_003300_desk_indexes from './/2026-11-30/20261130_003300_desk_indexes.ts'
import * as migration_20261130_025108_taglines from './/2026-11-30/20261130_025108_taglines.ts'
import * as migration_20261130_030500_feedback_totals from './/2026-11-30/20261130_030500_feedback_totals.ts'
import * as migration_20261130_034500_pictures_in_answers from './/2026-11-30/20261130_034500_pictures_in_answers.ts'
import * as migration_20261130_040800_unsaved_words from './/2026-11-30/20261130_040800_unsaved_words.ts'
import * as migration_20261130_070000_ready_packs from './/2026-11-30/20261130_070000_ready_packs.ts'
import * as migration_20261130_070500_recordings from './/2026-11-30/20261130_070500_recordings.ts'
import * as migration_20261130_073000_topic_risk from './/2026-11-30/20261130_073000_topic_risk.ts'
import * as migration_20261130_083000_codes_of_originals from './/2026-11-30/20261130_083000_codes_of_originals.ts'
import * as migration_20261130_110500_short_links from './/2026-11-30/20261130_110500_short_links.ts'
import * as migration_20261130_112206_greetings from './/2026-11-30/20261130_112206_greetings.ts'
import * as migration_20261130_112755_clinic_mark from './/2026-11-30/20261130_112755_clinic_mark.ts'
import * as migration_20261130_212500_questions_by_language from './/2026-11-30/20261130_212500_questions_by_language.ts'

export const migrations = [
  { name: '20261123_104345_initial', up: migration_20261123_104345_initial.up, down: migration_20261123_104345_initial.down },
  { name: '20261123_104400_own_tables', up: migration_20261123_104400_own_tables.up, down: migration_20261123_104400_own_tables.down },
  { name: '20261123_110000_imports', up: migration_20261123_110000_imports.up, down: migration_20261123_110000_imports.down },
  { name: '20261123_112209_entries_without_locks', up: migration_20261123_112209_entries_without_locks.up, down: migration_20261123_112209_entries_without_locks.down },
  { name: '20261123_113300_translations', up: migration_20261123_113300_translations.up, down: migration_20261123_113300_translations.down },
  { name: '20261123_113300_undone_repairs', up: migration_20261123_113300_undone_repairs.up, down: migration_20261123_113300_undone_repairs.down },
  { name: '20261123_120000_feedback', up: migration_20261123_120000_feedback.up, down: migration_20261123_120000_feedback.down },
  { name: '20261123_120400_machine_parts', up: migration_20261123_120400_machine_parts.up, down: migration_20261123_120400_machine_parts.down },
  { name: '20261123_121000_import_uploads', up: migration_20261123_121000_import_uploads.up, down: migration_20261123_121000_import_uploads.down },
  { name: '20261124_082500_tick', up: migration_20261124_082500_tick.up, down: migration_20261124_082500_tick.down },
  { name: '20261124_083000_passkeys', up: migration_20261124_083000_passkeys.up, down: migration_20261124_083000_passkeys.down },
  { name: '20261124_090000_glossary', up: migration_20261124_090000_glossary.up, down: migration_20261124_090000_glossary.down },
  { name: '20261124_091015_review_settings', up: migration_20261124_091015_review_settings.up, down: migration_20261124_091015_review_settings.down },
  { name: '20261124_092000_reviews_and_schedules', up: migration_20261124_092000_reviews_and_schedules.up, down: migration_20261124_092000_reviews_and_schedules.down },
  { name: '20261124_092500_seals', up: migration_20261124_092500_seals.up, down: migration_20261124_092500_seals.down },
  { name: '20261124_093000_gaps', up: migration_20261124_093000_gaps.up, down: migration_20261124_093000_gaps.down },
  { name: '20261124_094500_changes', up: migration_20261124_094500_changes.up, down: migration_20261124_094500_changes.down },
  { name: '20261124_101700_import_upload_naming', up: migration_20261124_101700_import_upload_naming.up, down: migration_20261124_101700_import_upload_naming.down },
  { name: '20261124_102800_desk_writing', up: migration_20261124_102800_desk_writing.up, down: migration_20261124_102800_desk_writing.down },
  { name: '20261124_130000_changes_once', up: migration_20261124_130000_changes_once.up, down: migration_20261124_130000_changes_once.down },
  { name: '20261124_132500_topic_addresses', up: migration_20261124_132500_topic_addresses.up, down: migration_20261124_132500_topic_addresses.down },
  { name: '20261124_132600_questions_are_text', up: migration_20261124_132600_questions_are_text.up, down: migration_20261124_132600_questions_are_text.down },
  { name: '20261124_140500_stamps', up: migration_20261124_140500_stamps.up, down: migration_20261124_140500_stamps.down },
  { name: '20261124_141500_desk_indexes', up: migration_20261124_141500_desk_indexes.up, down: migration_20261124_141500_desk_indexes.down },
  { name: '20261124_144900_search_by_question', up: migration_20261124_144900_search_by_question.up, down: migration_20261124_144900_search_by_question.down },
  { name: '20261124_145500_language_of_the_writer', up: migration_20261124_145500_language_of_the_writer.up, down: migration_20261124_145500_language_of_the_writer.down },
  { name: '20261124_164500_days_of_the_clinic', up: migration_20261124_164500_days_of_the_clinic.up, down: migration_20261124_164500_days_of_the_clinic.down },
  { name: '20261129_093000_one_schema', up: migration_20261129_093000_one_schema.up, down: migration_20261129_093000_one_schema.down },
  { name: '20261129_140248_remove_record_locks', up: migration_20261129_140248_remove_record_locks.up, down: migration_20261129_140248_remove_record_locks.down },
  { name: '20261129_160914_pictures_in_database', up: migration_20261129_160914_pictures_in_database.up, down: migration_20261129_160914_pictures_in_database.down },
  { name: '20261129_161147_account_holds', up: migration_20261129_161147_account_holds.up, down: migration_20261129_161147_account_holds.down },
  { name: '20261129_161200_count_verdicts_at_once', up: migration_20261129_161200_count_verdicts_at_once.up, down: migration_20261129_161200_count_verdicts_at_once.down },
  { name: '20261129_163600_question_may_stay', up: migration_20261129_163600_question_may_stay.up, down: migration_20261129_163600_question_may_stay.down },
  { name: '20261129_164800_withdrawals', up: migration_20261129_164800_withdrawals.up, down: migration_20261129_164800_withdrawals.down },
  { name: '20261129_170700_sign_public_labels', up: migration_20261129_170700_sign_public_labels.up, down: migration_20261129_170700_sign_public_labels.down },
  { name: '20261129_171500_single_sign_off_waits', up: migration_20261129_171500_single_sign_off_waits.up, down: migration_20261129_171500_single_sign_off_waits.down },
  { name: '20261129_172000_require_second_factors', up: migration_20261129_172000_require_second_factors.up, down: migration_20261129_172000_require_second_factors.down },
  { name: '20261129_192500_packs', up: migration_20261129_192500_packs.up, down: migration_20261129_192500_packs.down },
  { name: '20261129_192812_kinds_of_danger', up: migration_20261129_192812_kinds_of_danger.up, down: migration_20261129_192812_kinds_of_danger.down },
  { name: '20261129_193000_flat_lists', up: migration_20261129_193000_flat_lists.up, down: migration_20261129_193000_flat_lists.down },
  { name: '20261129_201500_client_questions', up: migration_20261129_201500_client_questions.up, down: migration_20261129_201500_client_questions.down },
  { name: '20261129_201500_translation_standings', up: migration_20261129_201500_translation_standings.up, down: migration_20261129_201500_translation_standings.down },
  { name: '20261129_203547_own_phrases', up: migration_20261129_203547_own_phrases.up, down: migration_20261129_203547_own_phrases.down },
  { name: '20261129_210500_notices', up: migration_20261129_210500_notices.up, down: migration_20261129_210500_notices.down },
  { name: '20261129_231500_assigned_notices', up: migration_20261129_231500_assigned_notices.up, down: migration_20261129_231500_assigned_notices.down },
  { name: '20261129_232000_old_addresses', up: migration_20261129_232000_old_addresses.up, down: migration_20261129_232000_old_addresses.down },
  { name: '20261129_233000_presence', up: migration_20261129_233000_presence.up, down: migration_20261129_233000_presence.down },
  { name: '20261129_234500_link_notices', up: migration_20261129_234500_link_notices.up, down: migration_20261129_234500_link_notices.down },
  { name: '20261129_234500_merged_answers', up: migration_20261129_234500_merged_answers.up, down: migration_20261129_234500_merged_answers.down },
  { name: '20261129_235600_desk_counts', up: migration_20261129_235600_desk_counts.up, down: migration_20261129_235600_desk_counts.down },
  { name: '20261129_235700_sets', up: migration_20261129_235700_sets.up, down: migration_20261129_235700_sets.down },
  { name: '20261129_235800_draft_links', up: migration_20261129_235800_draft_links.up, down: migration_20261129_235800_draft_links.down },
  { name: '20261130_000800_search_by_language', up: migration_20261130_000800_search_by_language.up, down: migration_20261130_000800_search_by_language.down },
  { name: '20261130_002000_translation_memory', up: migration_20261130_002000_translation_memory.up, down: migration_20261130_002000_translation_memory.down },
  { name: '20261130_002400_answer_codes', up: migration_20261130_002400_answer_codes.up, down: migration_20261130_002400_answer_codes.down },
  { name: '20261130_003300_desk_indexes', up: migration_20261130_003300_desk_indexes.up, down: migration_20261130_003300_desk_indexes.down },
  { name: '20261130_025108_taglines', up: migration_20261130_025108_taglines.up, down: migration_20261130_025108_taglines.down },
  { name: '20261130_030500_feedback_totals', up: migration_20261130_030500_feedback_totals.up, down: migration_20261130_030500_feedback_totals.down },
  { name: '20261130_034500_pictures_in_answers', up: migration_20261130_034500_pictures_in_answers.up, down: migration_20261130_034500_pictures_in_answers.down },
  { name: '20261130_040800_unsaved_words', up: migration_20261130_040800_unsaved_words.up, down: migration_20261130_040800_unsaved_words.down },
  { name: '20261130_070000_ready_packs', up: migration_20261130_070000_ready_packs.up, down: migration_20261130_070000_ready_packs.down },
  { name: '20261130_070500_recordings', up: migration_20261130_070500_recordings.up, down: migration_20261130_070500_recordings.down },
  { name: '20261130_073000_topic_risk', up: migration_20261130_073000_topic_risk.up, down: migration_20261130_073000_topic_risk.down },
  { name: '20261130_083000_codes_of_originals', up: migration_20261130_083000_codes_of_originals.up, down: migration_20261130_083000_codes_of_originals.down },
  { name: '20261130_110500_short_links', up: migration_20261130_110500_short_links.up, down: migration_20261130_110500_short_links.down },
  { name: '20261130_112206_greetings', up: migration_20261130_112206_greetings.up, down: migration_20261130_112206_greetings.down },
  { name: '20261130_112755_clinic_mark', up: migration_20261130_112755_clinic_mark.up, down: migration_20261130_112755_clinic_mark.down },
  { name: '20261130_212500_questions_by_language', up: migration_20261130_212500_questions_by_language.up, down: migration_20261130_212500_questions_by_language.down },
]
