import { isThisComputer } from '../../core/network.ts'

/**
 * Whether search engines may list answers that nobody at the clinic has reviewed: not outside this
 * computer, unless the clinic decides otherwise.
 */
export const mayListUnreviewed = (): boolean =>
  process.env.INDEX_UNREVIEWED
    ? process.env.INDEX_UNREVIEWED === 'yes'
    : isThisComputer(process.env.PUBLIC_URL || 'http://localhost')
