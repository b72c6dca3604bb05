import type { AdminViewServerProps } from 'payload'
import { sqlOfPayload, type Sql } from '../../../core/sql.ts'
import { localeFacts } from '../../../i18n/locales.ts'
import type { DeskTranslate } from '../../../i18n/messages/desk.ts'
import { staffMessages } from '../../messages/staff-messages.ts'
import { readPackOptions, titleText } from '../../packs/pack-options.ts'
import { mayKeepPacks } from '../../packs/permissions.ts'
import { readReadyPacks } from '../../packs/ready-packs.ts'
import { withdrawnInPacks } from '../../packs/withdrawn-in-packs.ts'
import { DeskView } from '../parts/desk-view.tsx'
import { GivePage } from './give-page.tsx'
import type { ReadyPack } from './ready-packs.tsx'

async function readyPacks(sql: Sql, t: DeskTranslate): Promise<ReadyPack[]> {
  const packs = await readReadyPacks(sql)
  const withdrawn = await withdrawnInPacks(sql)
  return Promise.all(
    packs.map(async ({ code, locale, title, numbers }) => ({
      code,
      line: t('give.ready.line', {
        title: (await titleText(sql, title, locale)) ?? code,
        language: localeFacts(locale).name,
        count: numbers.length,
      }),
      lang: locale,
      withdrawn: withdrawn.filter((each) => each.code === code),
    })),
  )
}

async function hasPublished(sql: Sql): Promise<boolean> {
  const [row] = await sql<{ some: boolean }>('select exists (select from portal.entries) as some')
  return row?.some ?? false
}

/** Where staff put answers together and hand them to a client. */
export async function GiveView(props: AdminViewServerProps) {
  const { req } = props.initPageResult
  const t = staffMessages(req)
  const sql = sqlOfPayload(req.payload)
  const [options, ready, published] = req.user
    ? await Promise.all([readPackOptions(sql), readyPacks(sql, t), hasPublished(sql)])
    : [[], [], true]
  return (
    <DeskView canView={() => true} help="give" isList props={props} title={t('admin.view.give')}>
      {(person) => (
        <>
          <p>{t('give.intro')}</p>
          {!published && <p className="desk-note">{t('give.nonePublished')}</p>}
          <GivePage
            canKeep={mayKeepPacks(person)}
            options={options}
            ready={ready}
            start={person.languages.find((each) => options.some(({ locale }) => locale === each))}
          />
        </>
      )}
    </DeskView>
  )
}
