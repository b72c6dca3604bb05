import type { Config } from 'payload'
import { deskInEnglish } from '../../../i18n/messages/desk.ts'

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
    // Payload shows custom views to everybody. Each checks the session itself (desk-view.tsx) and
    // has a row in access/routes.ts. Payload accepts the title of a view in one
    // language only; the page puts the one of view-title.ts in its place.
    views: {
      // Payload's dashboard repeats the menu as cards.
      dashboard: { Component: '/src/cms/desk/today/today.tsx#Today' },
      log: {
        path: '/log',
        Component: '/src/cms/desk/log/log-view.tsx#LogView',
        exact: true,
        meta: { title: deskInEnglish('admin.view.log') },
      },
      feedback: {
        path: '/feedback',
        Component: '/src/cms/desk/feedback/feedback-view.tsx#FeedbackView',
        exact: true,
        meta: { title: deskInEnglish('admin.view.feedback') },
      },
      coverage: {
        path: '/coverage',
        Component: '/src/cms/desk/coverage/coverage-view.tsx#CoverageView',
        exact: true,
        meta: { title: deskInEnglish('admin.view.coverage') },
      },
      exchange: {
        path: '/exchange',
        Component: '/src/cms/desk/translations/xliff/xliff-view.tsx#XliffView',
        exact: true,
        meta: { title: deskInEnglish('admin.view.exchange') },
      },
      words: {
        path: '/words',
        Component: '/src/cms/desk/glossary/glossary-view.tsx#GlossaryView',
        exact: true,
        meta: { title: deskInEnglish('admin.view.words') },
      },
      imports: {
        path: '/imports',
        Component: '/src/cms/desk/import/imports-view.tsx#ImportsView',
        exact: true,
        meta: { title: deskInEnglish('admin.view.imports') },
      },
      labels: {
        path: '/labels',
        Component: '/src/cms/desk/labels/labels-view.tsx#LabelsView',
        exact: true,
        meta: { title: deskInEnglish('admin.view.labels') },
      },
      give: {
        path: '/give',
        Component: '/src/cms/desk/give/give-view.tsx#GiveView',
        exact: true,
        meta: { title: deskInEnglish('admin.view.give') },
      },
      signing: {
        path: '/signing',
        Component: '/src/cms/desk/signing/signing-view.tsx#SigningView',
        exact: true,
        meta: { title: deskInEnglish('admin.view.signing') },
      },
      handbook: {
        path: '/handbook',
        Component: '/src/cms/desk/handbook/handbook-view.tsx#HandbookView',
        exact: true,
        meta: { title: deskInEnglish('admin.view.handbook') },
      },
      history: {
        path: '/history',
        Component: '/src/cms/desk/history/history-view.tsx#HistoryView',
        exact: true,
        meta: { title: deskInEnglish('admin.view.history') },
      },
    },
  },
})
