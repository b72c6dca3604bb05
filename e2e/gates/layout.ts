import type { Page } from 'playwright'

/**
 * What is wrong with how a page lies in its window, measured in the page. Each finding is a
 * sentence.
 */

/** Nothing leads sideways out of the window, and no text is cut off. */
export const cutOff = (page: Page, when: string): Promise<string[]> =>
  page.evaluate((when) => {
    const findings: string[] = []
    const name = (element: Element) =>
      `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}">`
    const width = document.documentElement.clientWidth
    if (document.scrollingElement!.scrollWidth > width)
      findings.push(
        `${when}: the page is ${document.scrollingElement!.scrollWidth} px wide in a window of ${width}`,
      )
    const unseen = (element: Element | null) =>
      element?.closest(
        '.unseen, .skip, .full, .printed, [hidden], details:not([open]) > :not(summary)',
      ) != null
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (
        !node.textContent?.trim() ||
        unseen(node.parentElement) ||
        node.parentElement?.closest('script')
      )
        continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const box = range.getBoundingClientRect()
      if (box.width > 0 && (box.left < -1 || box.right > width + 1))
        findings.push(
          `${when}: “${node.textContent.trim().slice(0, 40)}” reaches from ${Math.round(box.left)} to ${Math.round(box.right)} in a window of ${width}`,
        )
    }
    for (const element of document.querySelectorAll('body *')) {
      const { overflowX, overflowY, clipPath } = getComputedStyle(element)
      // The headings of a table whose rows stand as blocks are for screen readers only.
      if (overflowX === 'visible' || clipPath === 'inset(50%)') continue
      if (unseen(element) || !element.textContent?.trim()) continue
      const over =
        element.scrollWidth > element.clientWidth + 1 ||
        (overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1)
      if (over) findings.push(`${when}: the text of ${name(element)} is cut off`)
    }
    return findings
  }, when)

/**
 * Whatever can be clicked is at least 44 px high and wide, but for links inside a sentence (WCAG
 * 2.5.5).
 */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll(
        'a[href], button, summary, input:not([type="hidden"]), label:has(input)',
      ),
    ].flatMap((element) => {
      const inLabel = element.closest('label') !== null && element.tagName === 'INPUT'
      const inSentence =
        getComputedStyle(element).display === 'inline' &&
        (element.closest('p, li, dd')?.textContent ?? '').trim().length >
          (element.textContent ?? '').trim().length + 1
      if (
        inLabel ||
        element.closest('.skip, .unseen') ||
        !element.checkVisibility({ visibilityProperty: true })
      )
        return []
      // A link whose after-image covers its card is as large as the card.
      const covers =
        getComputedStyle(element, '::after').position === 'absolute' &&
        getComputedStyle(element, '::after').inset === '0px'
      const { width, height } = (
        (covers && (element as HTMLElement).offsetParent) ||
        element
      ).getBoundingClientRect()
      return inSentence || (width >= 43.5 && height >= 43.5)
        ? []
        : [
            `${element.outerHTML.slice(0, 120)} is only ${Math.round(width)} x ${Math.round(height)}`,
          ]
    }),
  )

/** Nothing moves by itself. */
export const motion = (page: Page): Promise<string[]> =>
  page.evaluate(() => [
    ...document.getAnimations().map((animation) => `${animation.constructor.name} runs`),
    ...[...document.querySelectorAll('*')]
      .filter((element) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element)
        return (
          !/^0s(, 0s)*$/.test(transitionDuration) ||
          animationName !== 'none' ||
          scrollBehavior === 'smooth'
        )
      })
      .map((element) => `${element.outerHTML.slice(0, 80)} would move`),
  ])

/** The text spacing of WCAG 1.4.12. */
export const TEXT_SPACING =
  '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }'
