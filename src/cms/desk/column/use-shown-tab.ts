import { useEffect } from 'react'
import { resetSideTab, useIsFolded, useSideTab } from '../editing/side-tab.ts'
import type { SideTab } from '../editing/side-tabs.ts'
import { useFirstTab } from './use-first-tab.ts'

export type ShownTab = {
  /** The chosen tab, or the page's first one. */
  current: SideTab
  shows: (tab: SideTab) => boolean
  folded: boolean
  /** Whether a panel covers the words, in a narrow window. */
  covers: boolean
}

/** Which tab of the column is shown; the choice ends with the page of the answer `id`. */
export function useShownTab(id: string | number | undefined): ShownTab {
  const { tab, open } = useSideTab()
  const first = useFirstTab()
  const folded = useIsFolded()
  useEffect(() => resetSideTab, [id])
  const current = tab ?? first
  const shows = (each: SideTab) => each === current && (open || !folded)
  return { current, shows, folded, covers: folded && open }
}
