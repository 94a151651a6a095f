import { measurePaths } from '#measures/web'
import type { Me, WebModule } from '#platform/ui'
import { IconChartBar, IconFilePlus, IconReportAnalytics, IconTable } from '@tabler/icons-react'
import { paths } from './shared/paths.ts'
import { writesReports } from './shared/role-acts.ts'
import { withWords } from './shared/screen-words.ts'

const worksInCouncil = (me: Me) => me.as.role !== 'agencyFocalPoint'

/** Báo cáo, thống kê: periodic reports from collecting figures to the issued paper, and the way to all figures. */
export const reportsWeb: WebModule = {
  name: 'reports',
  messages: {
    vi: () => import('./messages.vi.ts').then((m) => m.vi),
    en: () => import('./messages.en.ts').then((m) => m.en),
  },
  trail: () => import('./trail.ts').then((m) => m.trail),
  navigation: [
    {
      id: 'reports',
      label: 'reports:screen.nav.reports',
      shortLabel: 'reports:screen.nav.reportsShort',
      icon: IconReportAnalytics,
      path: paths.list,
      visible: worksInCouncil,
      children: [
        {
          label: 'reports:screen.nav.figures',
          icon: IconChartBar,
          path: measurePaths.figures,
          visible: worksInCouncil,
        },
        {
          label: 'reports:screen.nav.declared',
          icon: IconTable,
          path: measurePaths.declared,
          visible: worksInCouncil,
        },
      ],
    },
  ],
  routes: [
    {
      path: paths.list,
      title: 'reports:screen.nav.reports',
      load: () => withWords(import('./list/reports-screen.tsx').then((m) => m.ReportsScreen)),
    },
    {
      path: paths.open,
      title: 'reports:screen.nav.open',
      load: () => withWords(import('./list/open-report-screen.tsx').then((m) => m.OpenReportScreen)),
    },
    {
      path: paths.report('$report'),
      title: 'reports:screen.nav.one',
      load: () => withWords(import('./one/report-screen.tsx').then((m) => m.ReportScreen)),
    },
  ],
  today: [
    {
      id: 'reports-collecting',
      section: 'waiting',
      visible: writesReports,
      load: () => withWords(import('./today/collecting-card.tsx').then((m) => m.CollectingCard)),
    },
  ],
  palette: [
    {
      id: 'reports-open',
      label: 'reports:screen.nav.open',
      icon: IconFilePlus,
      path: paths.open,
      visible: writesReports,
    },
  ],
}
