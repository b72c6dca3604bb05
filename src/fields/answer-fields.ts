import { RISK_TIERS } from '../core/risk-tiers.ts'
import type { Field } from './field.ts'

/**
 * The fields of an answer: the one place that says what they are and where they are used. To add
 * one, add a row at the end and follow CONTRIBUTING.md; src/fields/every-field.test.ts fails
 * while a part of the program does not know it.
 *
 * The order of the rows of format 1 is the order in which their values are hashed, so it stays.
 */
export const ANSWER_FIELDS = [
  {
    name: 'question',
    label: 'fields.question',
    hint: 'fields.question.hint',
    kind: 'text',
    place: 'main',
    required: true,
    maxLength: 300,
    belongsTo: 'wording',
    signedFrom: 1,
    compared: true,
    translatedAs: 'question',
    published: 'wording',
  },
  {
    name: 'slug',
    label: 'fields.slug',
    hint: 'fields.slug.hint',
    kind: 'slug',
    place: 'sidebar',
    maxLength: 120,
    belongsTo: 'wording',
    signedFrom: 1,
    compared: true,
    published: 'wording',
  },
  {
    name: 'shortAnswer',
    label: 'fields.shortAnswer',
    hint: 'fields.shortAnswer.hint',
    kind: 'text',
    place: 'main',
    maxLength: 600,
    multiline: true,
    belongsTo: 'wording',
    signedFrom: 1,
    compared: true,
    translatedAs: 'short-answer',
    published: 'wording',
  },
  {
    name: 'answer',
    label: 'fields.answer',
    kind: 'rich',
    place: 'main',
    required: true,
    belongsTo: 'wording',
    signedFrom: 1,
    compared: true,
    translatedAs: 'answer',
    published: 'wording',
  },
  {
    name: 'topics',
    label: 'fields.topics',
    hint: 'fields.topics.hint',
    kind: 'relation',
    to: 'topics',
    place: 'sidebar',
    belongsTo: 'question',
    compared: true,
    imported: true,
    published: { column: 'topic_ids', onPage: false, inHistory: false },
  },
  {
    name: 'riskTier',
    label: 'fields.riskTier',
    hint: 'fields.riskTier.hint',
    kind: 'choice',
    options: RISK_TIERS.map(({ value }) => ({ value, label: `core.risk.${value}` as const })),
    fallback: 'medium',
    place: 'sidebar',
    required: true,
    belongsTo: 'question',
    signedFrom: 1,
    compared: true,
    imported: true,
    published: { column: 'risk_tier', onPage: false, inHistory: false },
  },
  {
    name: 'sensitive',
    label: 'fields.sensitive',
    hint: 'fields.sensitive.hint',
    kind: 'yes-no',
    place: 'sidebar',
    belongsTo: 'question',
    signedFrom: 1,
    compared: true,
    imported: true,
    published: { column: 'sensitive', onPage: true, inHistory: false },
  },
  {
    name: 'jurisdiction',
    label: 'fields.jurisdiction',
    hint: 'fields.jurisdiction.hint',
    kind: 'text',
    place: 'sidebar',
    maxLength: 120,
    belongsTo: 'question',
    signedFrom: 1,
    compared: true,
    imported: true,
    published: {
      column: 'jurisdiction',
      onPage: true,
      inHistory: true,
      fact: { label: 'facts.applies', json: 'appliesIn' },
    },
  },
  {
    name: 'sources',
    label: 'fields.sources',
    hint: 'fields.sources.hint',
    kind: 'citations',
    place: 'main',
    belongsTo: 'question',
    signedFrom: 1,
    compared: true,
    imported: true,
    published: { column: 'sources', onPage: true, inHistory: true },
  },
  {
    name: 'related',
    label: 'fields.related',
    hint: 'fields.related.hint',
    kind: 'relation',
    to: 'entries',
    place: 'main',
    belongsTo: 'question',
    compared: true,
    published: { column: 'related_ids', onPage: false, inHistory: false },
  },
  {
    name: 'searchTerms',
    label: 'fields.searchTerms',
    hint: 'fields.searchTerms.hint',
    kind: 'list',
    place: 'main',
    maxLength: 80,
    belongsTo: 'wording',
    compared: true,
    published: { column: 'search_terms', onPage: false, inHistory: false },
  },
  {
    name: 'codes',
    label: 'fields.codes',
    hint: 'fields.codes.hint',
    kind: 'list',
    place: 'main',
    maxLength: 250,
    belongsTo: 'question',
    signedFrom: 2,
    compared: true,
    imported: true,
    published: { column: 'codes', onPage: false, inHistory: true },
  },
] as const satisfies readonly Field[]

export type AnswerField = (typeof ANSWER_FIELDS)[number]
type Named<Shape> = Extract<AnswerField, Shape>['name']

export type FieldName = AnswerField['name']
/** The fields that translations share with their original. */
export type SharedName = Named<{ belongsTo: 'question' }>
/** The names under which fingerprints know paragraphs. */
export type TranslatedPlace = Extract<AnswerField, { translatedAs: string }>['translatedAs']
export type TranslatedName = Named<{ translatedAs: string }>
/** The fields that readers get as one column each, and those of them that a page is given. */
export type ColumnField = Extract<AnswerField, { published: { column: string } }>
export type PageField = Extract<ColumnField, { published: { onPage: true } }>
