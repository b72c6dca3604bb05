import { homePath, pathIn, questionPath } from '../screens/addresses.ts'
import { isIndexable, type PageProps } from '../screens/screens.ts'

/**
 * What search engines may know about a page, as JSON-LD: one kind of page each, and only where the
 * page may be listed.
 */
export function StructuredData(props: PageProps) {
  const data = isIndexable(props.screen, props.locale, props.frame.locales)
    ? structuredData(props)
    : null
  return (
    data && (
      <script
        type="application/ld+json"
        dangerouslySetInnerHTML={{ __html: escapeForScript(JSON.stringify(data)) }}
      />
    )
  )
}

/** JSON that cannot end the element it stands in. */
const escapeForScript = (json: string) =>
  json.replace(
    /[<>&\u2028\u2029]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** The JSON-LD of a page; `null` where there is nothing to say. */
function structuredData({
  screen,
  locale,
  frame,
  origin,
}: Omit<PageProps, 'languages' | 'path'>): Record<string, unknown> | null {
  const clinic = {
    '@type': 'MedicalOrganization',
    name: frame.clinicName.text,
    url: origin + homePath(locale),
  }
  const page = {
    '@context': 'https://schema.org',
    url: origin + pathIn(locale, screen),
    inLanguage: locale,
    publisher: clinic,
  }
  if (screen.kind === 'home') {
    return {
      '@context': 'https://schema.org',
      '@type': 'WebSite',
      name: frame.clinicName.text,
      url: origin + homePath(locale),
      inLanguage: locale,
      publisher: clinic,
    }
  }
  if (screen.kind === 'topic') {
    const own = screen.view.questions.filter((question) => question.lang === locale)
    return {
      ...page,
      '@type': 'CollectionPage',
      name: screen.view.topic.title.text,
      mainEntity: {
        '@type': 'ItemList',
        numberOfItems: own.length,
        itemListElement: own.map((question, index) => ({
          '@type': 'ListItem',
          position: index + 1,
          name: question.question,
          url: origin + questionPath(locale, question.slug),
        })),
      },
    }
  }
  if (screen.kind !== 'question') return null
  const { answer } = screen.view
  const url = origin + questionPath(locale, answer.slug)
  const whole = answer.shortAnswerDerived ? answer.text : `${answer.shortAnswer}\n${answer.text}`
  return {
    ...page,
    '@type': ['MedicalWebPage', 'QAPage'],
    datePublished: answer.firstPublishedOn,
    dateModified: answer.changedOn,
    ...(answer.review && {
      lastReviewed: answer.review.on,
      reviewedBy: {
        '@type': 'Person',
        name: answer.review.by,
        ...(answer.review.title && { jobTitle: answer.review.title }),
      },
    }),
    mainEntity: {
      '@type': 'Question',
      name: answer.question,
      text: answer.question,
      answerCount: 1,
      datePublished: answer.firstPublishedOn,
      author: clinic,
      acceptedAnswer: {
        '@type': 'Answer',
        text: whole,
        url,
        datePublished: answer.firstPublishedOn,
        dateModified: answer.changedOn,
        author: clinic,
      },
    },
  }
}
