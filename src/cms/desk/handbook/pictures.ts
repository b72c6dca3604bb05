import answer from '../../../../docs/images/handbook/answer.png'
import answers from '../../../../docs/images/handbook/answers.png'
import coverage from '../../../../docs/images/handbook/coverage.png'
import filePlan from '../../../../docs/images/handbook/file-plan.png'
import firstPage from '../../../../docs/images/handbook/first-page.png'
import importPlan from '../../../../docs/images/handbook/import-plan.png'
import languages from '../../../../docs/images/handbook/languages.png'
import notes from '../../../../docs/images/handbook/notes.png'
import person from '../../../../docs/images/handbook/person.png'
import publish from '../../../../docs/images/handbook/publish.png'
import saw from '../../../../docs/images/handbook/saw.png'
import schedule from '../../../../docs/images/handbook/schedule.png'
import signOff from '../../../../docs/images/handbook/sign-off.png'
import translation from '../../../../docs/images/handbook/translation.png'
import versions from '../../../../docs/images/handbook/versions.png'
import whileYouWrite from '../../../../docs/images/handbook/while-you-write.png'

export type Picture = { src: string; width: number; height: number }

/** The pictures of the handbooks, by their path in docs. e2e/pictures.spec.ts takes them. */
export const PICTURES: Readonly<Record<string, Picture>> = {
  'images/handbook/answer.png': answer,
  'images/handbook/answers.png': answers,
  'images/handbook/coverage.png': coverage,
  'images/handbook/file-plan.png': filePlan,
  'images/handbook/first-page.png': firstPage,
  'images/handbook/import-plan.png': importPlan,
  'images/handbook/languages.png': languages,
  'images/handbook/notes.png': notes,
  'images/handbook/person.png': person,
  'images/handbook/publish.png': publish,
  'images/handbook/saw.png': saw,
  'images/handbook/schedule.png': schedule,
  'images/handbook/sign-off.png': signOff,
  'images/handbook/translation.png': translation,
  'images/handbook/versions.png': versions,
  'images/handbook/while-you-write.png': whileYouWrite,
}
