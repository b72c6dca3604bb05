import { join } from 'node:path'
import type { Config } from 'payload'

const part = (path: string) => `/src/cms/desk/${path}`

/** The look and wiring of the desk. `root` is the folder of the project. */
export const deskAdmin = (root: string): NonNullable<Config['admin']> => ({
  user: 'users',
  avatar: 'default',
  // The month as a word: 03/04 is another day for readers from elsewhere.
  dateFormat: 'd MMM yyyy, HH:mm',
  meta: { titleSuffix: ' · Attune', robots: 'noindex, nofollow' },
  importMap: { baseDir: root, importMapFile: join(root, 'src/app/(payload)/admin/importMap.js') },
  components: {
    graphics: { Icon: part('brand.tsx#Icon'), Logo: part('brand.tsx#Logo') },
    providers: [
      part('names/provider.tsx#NamesForPayload'),
      part('unsaved/forget-at-sign-out.tsx#ForgetAtSignOut'),
      '/src/cms/desk/session/stay-signed-in.tsx#StaySignedIn',
      '/src/cms/desk/session/session-end.tsx#SessionEnd',
    ],
    beforeDashboard: [part('today/today.tsx#Today')],
    afterNavLinks: [part('nav-links.tsx#NavLinks')],
    // Payload shows such views to anybody: each asks for itself who it is (view.tsx), and has its
    // row in access/routes.ts.
    views: {
      log: {
        path: '/log',
        Component: part('log/log-view.tsx#LogView'),
        exact: true,
        meta: { title: 'Log' },
      },
      feedback: {
        path: '/feedback',
        Component: '/src/cms/desk/feedback/feedback-view.tsx#FeedbackView',
        exact: true,
        meta: { title: 'What readers miss' },
      },
      coverage: {
        path: '/coverage',
        Component: part('translations/coverage-view.tsx#CoverageView'),
        exact: true,
        meta: { title: 'Translations' },
      },
      exchange: {
        path: '/exchange',
        Component: part('translations/exchange-view.tsx#ExchangeView'),
        exact: true,
        meta: { title: 'Translation files' },
      },
      words: {
        path: '/words',
        Component: part('glossary/words-view.tsx#WordsView'),
        exact: true,
        meta: { title: 'Words to avoid' },
      },
      imports: {
        path: '/imports',
        Component: '/src/cms/desk/import/imports-view.tsx#ImportsView',
        exact: true,
        meta: { title: 'Imports' },
      },
      handbook: {
        path: '/handbook',
        Component: part('handbook/handbook-view.tsx#HandbookView'),
        exact: true,
        meta: { title: 'Handbook' },
      },
      history: {
        path: '/history',
        Component: part('history/history-view.tsx#HistoryView'),
        exact: true,
        meta: { title: 'What readers saw' },
      },
    },
  },
})
