import type { Me, WebModule } from '#platform/ui'
import { IconCalendarOff, IconGavel, IconListNumbers, IconScale } from '@tabler/icons-react'
import { paths } from './paths.ts'
import { withWords } from './screen-words.ts'

const worksInCouncil = ({ as }: Me): boolean => as.role !== 'agencyFocalPoint'

/** What the web app is offered of the lawbook: parameters, the texts that they rest on, and the days that don't count. */
export const lawbookWeb: WebModule = {
  name: 'lawbook',
  messages: {
    vi: () => import('./messages.vi.ts').then((m) => m.vi),
    en: () => import('./messages.en.ts').then((m) => m.en),
  },
  trail: () => import('./trail.ts').then((m) => m.trail),
  navigation: [
    {
      id: 'admin',
      label: 'lawbook:screen.nav.lawbook',
      shortLabel: 'lawbook:screen.nav.short',
      icon: IconScale,
      path: paths.home,
      visible: worksInCouncil,
      children: [
        {
          label: 'lawbook:screen.nav.parameters',
          icon: IconListNumbers,
          path: paths.parameters,
          visible: worksInCouncil,
        },
        { label: 'lawbook:screen.nav.bases', icon: IconGavel, path: paths.bases, visible: worksInCouncil },
        { label: 'lawbook:screen.nav.holidays', icon: IconCalendarOff, path: paths.holidays, visible: worksInCouncil },
      ],
    },
  ],
  routes: [
    {
      path: paths.home,
      title: 'lawbook:screen.nav.lawbook',
      load: () => withWords(import('./parameters-screen.tsx')).then((m) => m.ParametersScreen),
    },
    {
      path: paths.parameters,
      title: 'lawbook:screen.nav.lawbook',
      load: () => withWords(import('./parameters-screen.tsx')).then((m) => m.ParametersScreen),
    },
    {
      path: paths.parameter('$key'),
      title: 'lawbook:screen.nav.lawbook',
      load: () => withWords(import('./parameter-screen.tsx')).then((m) => m.ParameterScreen),
    },
    {
      path: paths.bases,
      title: 'lawbook:screen.nav.bases',
      load: () => withWords(import('./bases-screen.tsx')).then((m) => m.BasesScreen),
    },
    {
      path: paths.holidays,
      title: 'lawbook:screen.nav.holidays',
      load: () => withWords(import('./holidays-screen.tsx')).then((m) => m.HolidaysScreen),
    },
  ],
}
