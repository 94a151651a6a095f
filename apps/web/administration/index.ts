import type { Me, WebModule } from '#platform/ui'
import { IconActivityHeartbeat, IconBuildings, IconChecklist, IconDatabase, IconLayoutGrid } from '@tabler/icons-react'
import { withWords } from './machine-words.ts'

/** The roles to whom some part of the administration is given. */
const OFFICE: ReadonlySet<string> = new Set(['systemAdmin', 'officeChief', 'specialist', 'communeOfficer'])
const administers = ({ as }: Me) => OFFICE.has(as.role)
const runsTheSystem = ({ as }: Me) => as.role === 'systemAdmin' && as.level === 'province'

/** The administration's first page and its machine room; the overview shows what all modules put under it. */
export const administrationWeb = (modules: () => readonly WebModule[]): WebModule => ({
  name: 'administration',
  messages: {
    vi: () => import('./messages.vi.ts').then((m) => m.vi),
    en: () => import('./messages.en.ts').then((m) => m.en),
  },
  trail: () => import('./trail.ts').then((m) => m.trail),
  navigation: [
    {
      id: 'admin',
      label: 'administration:screen.nav.overview',
      icon: IconLayoutGrid,
      path: '/admin',
      visible: administers,
      children: [
        {
          label: 'administration:screen.nav.councils',
          icon: IconBuildings,
          path: '/organisation/below',
          visible: runsTheSystem,
        },
        { label: 'administration:screen.nav.jobs', icon: IconChecklist, path: '/admin/jobs', visible: runsTheSystem },
        {
          label: 'administration:screen.nav.storage',
          icon: IconDatabase,
          path: '/admin/storage',
          visible: runsTheSystem,
        },
        {
          label: 'administration:screen.nav.health',
          icon: IconActivityHeartbeat,
          path: '/admin/health',
          visible: runsTheSystem,
        },
      ],
    },
  ],
  routes: [
    {
      path: '/admin',
      title: 'administration:screen.nav.overview',
      load: () => withWords(import('./overview-screen.tsx')).then((m) => m.overviewScreen(modules)),
    },
    {
      path: '/admin/jobs',
      title: 'administration:screen.nav.jobs',
      load: () => withWords(import('./jobs-screen.tsx')).then((m) => m.JobsScreen),
    },
    {
      path: '/admin/storage',
      title: 'administration:screen.nav.storage',
      load: () => withWords(import('./storage-screen.tsx')).then((m) => m.StorageScreen),
    },
    {
      path: '/admin/health',
      title: 'administration:screen.nav.health',
      load: () => withWords(import('./health-screen.tsx')).then((m) => m.HealthScreen),
    },
  ],
})
