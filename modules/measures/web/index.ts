import type { Me, WebModule } from '#platform/ui'
import { IconChartBar } from '@tabler/icons-react'
import { lazy } from 'react'
import { measurePaths } from './shared/paths.ts'
import { withWords } from './shared/screen-words.ts'

export { measurePaths }

/** A figure of a measure, read from the API: it opens into its definition, its source and the records it counts. */
export const MeasureFigure = lazy(() =>
  withWords(import('./figure/measure-figure.tsx').then((m) => ({ default: m.MeasureFigure }))),
)

/** The records behind a figure, page by page, each leading to its screen. */
export const CountedRecords = lazy(() =>
  withWords(import('./figure/counted-records.tsx').then((m) => ({ default: m.CountedRecords }))),
)

const worksInCouncil = (me: Me) => me.as.role !== 'agencyFocalPoint'

/** Số liệu: what the whole product counts. Its entry in the menu stands under "Báo cáo, thống kê". */
export const measuresWeb: WebModule = {
  name: 'measures',
  messages: {
    vi: () => import('./messages.vi.ts').then((m) => m.vi),
    en: () => import('./messages.en.ts').then((m) => m.en),
  },
  trail: () => import('./trail.ts').then((m) => m.trail),
  navigation: [],
  routes: [
    {
      path: measurePaths.figures,
      title: 'measures:screen.nav.figures',
      load: () => withWords(import('./figures/figures-screen.tsx').then((m) => m.FiguresScreen)),
    },
    {
      path: measurePaths.declared,
      title: 'measures:screen.nav.declared',
      load: () => withWords(import('./declared/declared-screen.tsx').then((m) => m.DeclaredScreen)),
    },
    {
      path: measurePaths.measure('$measure'),
      title: 'measures:screen.nav.measure',
      load: () => withWords(import('./measure/measure-screen.tsx').then((m) => m.MeasureScreen)),
    },
  ],
  palette: [
    {
      id: 'measures-figures',
      label: 'measures:screen.nav.figures',
      icon: IconChartBar,
      path: measurePaths.figures,
      visible: worksInCouncil,
    },
  ],
}
