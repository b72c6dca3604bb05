import { named, wordsOf, type Mend } from './aria-patches.ts'

/** The parts of a page between which a screen reader jumps, where Payload has none or too many. */
export const PLACE_MENDS: readonly Mend[] = [
  { where: 'aside.nav', say: () => ({ role: 'none' }) },
  { where: 'nav.nav__wrap', say: () => named('The desk') },
  { where: 'nav.step-nav', say: () => named('Where you are') },
  { where: ':is(.dashboard, .collection-list):not(:has(main))', say: () => ({ role: 'main' }) },
  { where: '.doc-tabs__tabs', say: () => ({ role: 'group', ...named('Views') }) },
  { where: '.doc-tab--active', say: () => ({ 'aria-current': 'page' }) },
  { where: '.paginator', say: () => ({ role: 'navigation', ...named('Pages of the list') }) },
  {
    where: '.fixed-toolbar, .inline-toolbar-popup',
    say: () => ({ role: 'group', ...named('How the words look') }),
  },
  {
    where: 'dialog.payload__modal-item:has(:is(h1, h2))',
    say: (element) => named(wordsOf(element.querySelector('h1, h2'))),
  },
  // The dark around a drawer closes it too: for the mouse.
  { where: '.drawer__close', say: () => ({ tabindex: '-1' }) },
  // A question in Arabic begins at its right, and is cut off at its left.
  { where: '.step-nav span, .doc-header__title', say: () => ({ dir: 'auto' }) },
  // What a tooltip says is the name of its button already; a complaint is tied to its field.
  { where: 'aside.tooltip:not(.field-error)', say: () => ({ 'aria-hidden': 'true' }) },
  { where: 'aside.field-error', say: () => ({ role: 'none' }) },
]
