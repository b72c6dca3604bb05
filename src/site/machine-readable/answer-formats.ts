import { PICTURE_FOLDER } from '../../core/pictures/picture-files.ts'
import { longDay } from '../../i18n/format.ts'
import type { Locale } from '../../i18n/locales.ts'
import { siteMessages } from '../../i18n/messages/site.ts'
import { withPictures } from '../../published/picture-html.ts'
import type { Answer, Frame } from '../../published/views.ts'
import { textFactsOf } from '../components/text-facts.ts'
import { markdownOf } from './markdown.ts'

/** `url` is the address of its page. */
type AnswerExport = { answer: Answer; frame: Frame; url: string; locale: Locale }

const originOf = (url: string): string => new URL(url).origin

const rights = ({ frame, answer }: AnswerExport) =>
  `© ${answer.changedOn.slice(0, 4)} ${frame.clinicName.text}`

/** One answer for programs. */
export const answerJson = (form: AnswerExport): string => {
  const { answer, url } = form
  return `${JSON.stringify(
    {
      url,
      language: answer.lang,
      question: answer.question,
      shortAnswer: answer.shortAnswer,
      shortAnswerIsFirstSentence: answer.shortAnswerDerived,
      answer: {
        html: withPictures(answer.html, originOf(url) + PICTURE_FOLDER),
        text: answer.text,
      },
      reviewed: answer.review !== null,
      review: answer.review,
      ...Object.fromEntries(textFactsOf(answer).map(({ json, text }) => [json, text])),
      sources: answer.sources,
      firstPublishedOn: answer.firstPublishedOn,
      changedOn: answer.changedOn,
      rights: rights(form),
    },
    null,
    2,
  )}\n`
}

/** One answer as Markdown, with what stands about it on the page. */
export function answerMarkdown(form: AnswerExport): string {
  const { answer, url, locale } = form
  const t = siteMessages(locale)
  const review = answer.review
    ? `${t('question.reviewedBy')} ${[answer.review.by, answer.review.title, answer.review.registration].filter(Boolean).join(', ')}, ${longDay(answer.review.on, locale)}`
    : t('question.notReviewed')
  const sources = answer.sources.map(
    (source) =>
      `- ${source.url ? `[${source.title}](<${source.url}>)` : source.title}${source.publisher ? `, ${source.publisher}` : ''}`,
  )
  return (
    [
      `# ${answer.question}`,
      `*${review}*`,
      ...(answer.shortAnswerDerived ? [] : [`**${answer.shortAnswer}**`]),
      markdownOf(answer.html, answer.lang, originOf(url)),
      '---',
      [
        ...textFactsOf(answer).flatMap(({ label, text }) => (text ? [`${t(label)}: ${text}`] : [])),
        `${t('facts.changed')}: ${longDay(answer.changedOn, locale)}`,
        `${t('facts.sources')}: ${sources.length === 0 ? t('facts.noSources') : ''}`.trim(),
        ...sources,
      ]
        .join('\n\n')
        .replace(/\n\n- /g, '\n- '),
      `<${url}>`,
      rights(form),
    ].join('\n\n') + '\n'
  )
}
