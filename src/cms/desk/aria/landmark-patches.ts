import type { DeskTranslate } from '../../../i18n/messages/desk.ts'
import { ariaLabel, visibleText, type AriaAttributes, type AriaPatch } from './aria-patches.ts'

/** The landmarks of a page, where Payload has none or too many. */
export const landmarkPatches = (t: DeskTranslate): readonly AriaPatch[] => [
  { selector: 'aside.nav', attributes: () => ({ role: 'none' }) },
  { selector: 'nav.nav__wrap', attributes: () => ariaLabel(t('aria.landmark.desk')) },
  { selector: 'nav.step-nav', attributes: () => ariaLabel(t('aria.landmark.path')) },
  {
    selector: ':is(.dashboard, .collection-list):not(:has(main))',
    attributes: () => ({ role: 'main' }),
  },
  {
    selector: '.doc-tabs__tabs',
    attributes: () => ({ role: 'group', ...ariaLabel(t('aria.landmark.views')) }),
  },
  { selector: '.doc-tab--active', attributes: () => ({ 'aria-current': 'page' }) },
  {
    selector: '.paginator',
    attributes: () => ({ role: 'navigation', ...ariaLabel(t('parts.pages.label')) }),
  },
  {
    selector: '.fixed-toolbar, .inline-toolbar-popup',
    attributes: () => ({ role: 'group', ...ariaLabel(t('aria.landmark.toolbar')) }),
  },
  {
    selector: 'dialog.payload__modal-item:has(:is(h1, h2))',
    attributes: (element) => ariaLabel(visibleText(element.querySelector('h1, h2'))),
  },
  // The backdrop of a drawer is a close button too, for mice.
  { selector: '.drawer__close', attributes: () => ({ tabindex: '-1' }) },
  // Arabic questions read from the right and are truncated at the left.
  { selector: '.step-nav span, .doc-header__title', attributes: () => ({ dir: 'auto' }) },
  {
    selector: '.popup-button-list__button:has(> .localizer__locale-code)',
    attributes: (element) => ({
      lang: element.querySelector('.localizer__locale-code')?.getAttribute('data-locale') ?? null,
    }),
  },
  // What dnd-kit says of dragging is in English only.
  {
    selector: 'div[id][style*="display: none"], [id^="DndLiveRegion-"]',
    attributes: (element): AriaAttributes =>
      /draggable item/.test(element.textContent) ? { lang: 'en', dir: 'ltr' } : {},
  },
  // A tooltip repeats its button's name; an error is connected with its field.
  { selector: 'aside.tooltip:not(.field-error)', attributes: () => ({ 'aria-hidden': 'true' }) },
  { selector: 'aside.field-error', attributes: () => ({ role: 'none' }) },
]
