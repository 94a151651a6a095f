import { IconHourglassHigh, IconListDetails, IconUserShield } from '@tabler/icons-react'
import type { Me, WebModule } from '#platform/ui'
import type { NamingModule } from './module-words.ts'
import { withPrivacyWords } from './privacy/privacy-words.ts'
import { withWords } from './screen-words.ts'

/** The office of a council: who answers what its people ask to have corrected. */
const OFFICE: ReadonlySet<string> = new Set(['officeChief', 'communeOfficer', 'systemAdmin'])
const answersCorrections = ({ as }: Me) => OFFICE.has(as.role)
const keepsRetention = ({ as }: Me) => as.role === 'systemAdmin' && as.level === 'province'

/** The trail, in all modules' words, for those who may read their council's; and what concerns personal data. */
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
    {
      id: 'admin',
      label: 'audit:screen.nav.corrections',
      icon: IconUserShield,
      path: '/admin/privacy',
      visible: answersCorrections,
    },
    {
      id: 'admin',
      label: 'audit:screen.nav.retention',
      icon: IconHourglassHigh,
      path: '/admin/retention',
      visible: keepsRetention,
    },
  ],
  routes: [
    {
      path: '/admin/trail',
      title: 'audit:screen.nav.trail',
      load: () => withWords(import('./trail-screen.tsx')).then((m) => m.trailScreen(modules)),
    },
    {
      path: '/account/my-data',
      title: 'audit:screen.nav.mine',
      load: () => withPrivacyWords(import('./privacy/my-data-screen.tsx')).then((m) => m.MyDataScreen),
    },
    {
      path: '/admin/privacy',
      title: 'audit:screen.nav.corrections',
      load: () => withPrivacyWords(import('./privacy/corrections-screen.tsx')).then((m) => m.CorrectionsScreen),
    },
    {
      path: '/admin/retention',
      title: 'audit:screen.nav.retention',
      load: () => withPrivacyWords(import('./privacy/retention-screen.tsx')).then((m) => m.RetentionScreen),
    },
  ],
  today: [
    {
      id: 'audit/corrections',
      section: 'waiting',
      visible: answersCorrections,
      load: () => import('./today/corrections-card.tsx').then((m) => m.CorrectionsCard),
    },
  ],
})
