import type { Config } from 'payload'
import { deskInEnglish } from '../../../i18n/messages/desk.ts'

/** The desk's own views: the last part of their address, and their component. */
const COMPONENTS = {
  log: '/src/cms/desk/log/log-view.tsx#LogView',
  feedback: '/src/cms/desk/feedback/feedback-view.tsx#FeedbackView',
  coverage: '/src/cms/desk/coverage/coverage-view.tsx#CoverageView',
  exchange: '/src/cms/desk/translations/xliff/xliff-view.tsx#XliffView',
  words: '/src/cms/desk/glossary/glossary-view.tsx#GlossaryView',
  imports: '/src/cms/desk/import/imports-view.tsx#ImportsView',
  labels: '/src/cms/desk/labels/labels-view.tsx#LabelsView',
  give: '/src/cms/desk/give/give-view.tsx#GiveView',
  signing: '/src/cms/desk/signing/signing-view.tsx#SigningView',
  handbook: '/src/cms/desk/handbook/handbook-view.tsx#HandbookView',
  history: '/src/cms/desk/history/history-view.tsx#HistoryView',
} as const

/**
 * Payload shows these views to everybody: each checks the session itself (desk-view.tsx) and has a
 * row in access/routes.ts. Payload accepts the title of a view in one language only; the page puts
 * the one of view-title.ts in its place.
 */
const OWN_VIEWS = Object.fromEntries(
  (Object.keys(COMPONENTS) as (keyof typeof COMPONENTS)[]).map((name) => [
    name,
    {
      path: `/${name}` as const,
      Component: COMPONENTS[name],
      exact: true,
      meta: { title: deskInEnglish(`admin.view.${name}`) },
    },
  ]),
)

/** Payload's admin configuration: the desk's components and views. */
export const adminConfig = (): NonNullable<Config['admin']> => ({
  user: 'users',
  avatar: 'default',
  // The month as a word, because 03/04 is ambiguous.
  dateFormat: 'd MMM yyyy, HH:mm',
  meta: { titleSuffix: ' · Attune', robots: 'noindex, nofollow' },
  // Payload sends these paths to browsers, so they are relative to the project's folder.
  importMap: { baseDir: '.', importMapFile: 'src/app/(payload)/admin/importMap.js' },
  components: {
    graphics: {
      Icon: '/src/cms/desk/admin/brand.tsx#Icon',
      Logo: '/src/cms/desk/admin/brand.tsx#Logo',
    },
    providers: [
      '/src/cms/messages/provider.tsx#DeskMessages',
      '/src/cms/desk/parts/clinic-zone.tsx#ClinicZone',
      '/src/cms/desk/aria/aria-patch-provider.tsx#AriaPatchProvider',
      '/src/cms/desk/admin/close-menu.tsx#CloseMenu',
      '/src/cms/desk/admin/way-back.tsx#WayBack',
      '/src/cms/desk/local-drafts/clear-at-sign-out.tsx#ClearDraftsAtSignOut',
      '/src/cms/desk/admin/fetch-provider.tsx#FetchProvider',
      '/src/cms/desk/session/session-keep-alive.tsx#SessionKeepAlive',
      '/src/cms/desk/session/session-end-warning.tsx#SessionEndWarning',
      '/src/cms/desk/tray/tray-bar.tsx#TrayBar',
    ],
    Nav: '/src/cms/desk/admin/menu.tsx#Menu',
    views: {
      // Payload's dashboard repeats the menu as cards.
      dashboard: { Component: '/src/cms/desk/today/today.tsx#Today' },
      ...OWN_VIEWS,
    },
  },
})
