import { IconListDetails } from '@tabler/icons-react'
import type { WebModule } from '#platform/ui'
import type { NamingModule } from './module-words.ts'
import { withWords } from './screen-words.ts'

/** What the trail offers to the web app: one screen for those who may read their council's trail, in all modules' words. */
export const auditWeb = (modules: () => readonly NamingModule[]): WebModule => ({
  name: 'audit',
  messages: {
    vi: () => import('./messages.vi.ts').then((m) => m.vi),
    en: () => import('./messages.en.ts').then((m) => m.en),
  },
  trail: () => import('./trail.ts').then((m) => m.trail),
  navigation: [
    {
      id: 'admin',
      label: 'audit:screen.nav.trail',
      shortLabel: 'audit:screen.nav.short',
      icon: IconListDetails,
      path: '/admin/trail',
      visible: ({ as }) => as.role === 'systemAdmin' || as.role === 'officeChief',
    },
  ],
  routes: [
    {
      path: '/admin/trail',
      title: 'audit:screen.nav.trail',
      load: () => withWords(import('./trail-screen.tsx')).then((m) => m.trailScreen(modules)),
    },
  ],
})
