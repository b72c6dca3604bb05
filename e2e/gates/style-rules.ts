import type { Page } from 'playwright/test'

type Found = {
  /** Rules of the whole style that match something on the page, which the page does not have. */
  missing: string[]
  /** How much of the whole style the page has, by its rules. */
  share: number
}

/** Compares the style of a page with the whole style of the portal, in every medium. */
export const rulesMissing = (page: Page, whole: string): Promise<Found> =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(text)
    type Selected = { selector: string; rule: string }
    const selectedIn = (rules: CSSRuleList, around = ''): Selected[] =>
      [...rules].flatMap((rule) => {
        if (rule instanceof CSSMediaRule) return selectedIn(rule.cssRules, rule.conditionText)
        if (!(rule instanceof CSSStyleRule))
          return [{ selector: ':root', rule: `${around} ${rule.cssText}` }]
        return rule.selectorText.split(/,(?![^(]*\))/).map((selector) => ({
          selector: selector.trim(),
          rule: `${around} ${selector.trim()} {${rule.style.cssText}}`,
        }))
      })
    const everyState = (selector: string) =>
      selector.replace(/::[a-z-]+|:(hover|focus-visible|focus)/g, '') || '*'
    const all = selectedIn(sheet.cssRules)
    const own = new Set(
      [...document.styleSheets].flatMap(({ cssRules }) =>
        selectedIn(cssRules).map(({ rule }) => rule),
      ),
    )
    return {
      missing: all
        .filter(({ rule }) => !own.has(rule))
        .filter(({ selector }) => document.querySelector(everyState(selector)))
        .map(({ rule }) => rule),
      share: own.size / new Set(all.map(({ rule }) => rule)).size,
    }
  }, whole)
