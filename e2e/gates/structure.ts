import type { Page } from 'playwright'

/**
 * What a screen reader's user relies on, measured in the page: landmarks, headings, link names,
 * language, help. Each finding is a sentence.
 */
export const structureFaults = (page: Page, locale: string): Promise<string[]> =>
  page.evaluate((locale) => {
    const faults: string[] = []
    const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)]
    const say = (holds: boolean, fault: string) => void (holds || faults.push(fault))
    const root = document.documentElement
    say(
      root.lang === locale && root.dir === (locale === 'ar' ? 'rtl' : 'ltr'),
      `<html lang=${root.lang} dir=${root.dir}>`,
    )
    say(document.title.trim() !== '', 'there is no title')
    say(all('main').length === 1, `${all('main').length} main landmarks`)
    say(all('h1').length === 1, `${all('h1').length} headings of the first level`)
    const levels = all('h1, h2, h3, h4')
      .filter((heading) => heading.checkVisibility())
      .map(({ tagName }) => Number(tagName[1]))
    levels.forEach((level, index) =>
      say(
        index === 0 ? level === 1 || level === 2 : level <= levels[index - 1]! + 1,
        `the headings go ${levels.join(' ')}`,
      ),
    )
    const labels = all('nav, section, aside, form')
      .map(
        (landmark) =>
          landmark.getAttribute('aria-label') ??
          document.getElementById(landmark.getAttribute('aria-labelledby') ?? '')?.textContent ??
          '',
      )
      .filter(Boolean)
    say(new Set(labels).size === labels.length, `two landmarks share a name: ${labels.join(', ')}`)
    const places = new Map<string, string>()
    for (const link of all('main a[href], footer a[href], header a[href]')) {
      const [name, href] = [
        (link.getAttribute('aria-label') ?? link.textContent ?? '').replace(/\s+/g, ' ').trim(),
        link.getAttribute('href') ?? '',
      ]
      say(name !== '', `a link without a name leads to ${href}`)
      say(
        (places.get(name) ?? href) === href,
        `two links “${name}” lead to ${places.get(name)} and ${href}`,
      )
      places.set(name, href)
    }
    // After the text, or first in it where the page itself is about help.
    const help = all('aside[aria-labelledby], section#help[aria-labelledby]')
    say(
      help.length === 1 && help[0]!.querySelector('a[href^="tel:"]') !== null,
      'the card with help is not there, or has no number',
    )
    if (all('header').length > 0) {
      say(all('header a[href="#help"]').length === 1, 'no link at the top leads to help')
      say(
        [all('main')[0]?.nextElementSibling, all('main')[0]?.firstElementChild].includes(help[0]),
        'help is neither right after the text nor first in it',
      )
    }
    for (const number of all('a[href^="tel:"], a[href^="sms:"]'))
      say(
        number.querySelector('bdi[dir="ltr"]') !== null,
        `a number is not kept from left to right: ${number.outerHTML}`,
      )
    return faults
  }, locale)
