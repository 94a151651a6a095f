import { type Me, type WebModule, withImportWords } from '#platform/ui'
import {
  IconArrowMerge,
  IconBuildingBank,
  IconBuildingCommunity,
  IconChartBar,
  IconFileImport,
  IconHierarchy3,
  IconHistory,
  IconListCheck,
  IconMap2,
  IconMapPin2,
  IconSitemap,
  IconUserPlus,
  IconUsers,
} from '@tabler/icons-react'
import { paths } from './shared/paths.ts'
import { withProvinceWords } from './shared/province-words.ts'
import { withWords } from './shared/screen-words.ts'

/** The roles that keep the registers; what each may do with a record the record itself says (`abilities`). */
const OFFICE: ReadonlySet<string> = new Set(['officeChief', 'specialist', 'communeOfficer', 'systemAdmin'])

/** Who acts for a province where its communes are concerned. */
const OPENS: ReadonlySet<string> = new Set(['officeChief', 'systemAdmin'])

const worksInCouncil = (me: Me) => me.as.role !== 'agencyFocalPoint'
const keepsRegisters = (me: Me) => OFFICE.has(me.as.role)
const opensCouncils = (me: Me) => me.as.level === 'province' && OPENS.has(me.as.role)
const hasCommunes = (me: Me) => worksInCouncil(me) && me.as.level === 'province'

/** Tổ chức, đại biểu: who the council is, on any day. */
export const councilsWeb: WebModule = {
  name: 'councils',
  // The labels of codes stand in the contract, the words of the menu here: one namespace for both.
  messages: {
    vi: async () => {
      const [{ vi: labels }, { vi: words }] = await Promise.all([
        import('../contract/messages.vi.ts'),
        import('./messages.vi.ts'),
      ])
      return { ...labels, ...words }
    },
    en: async () => {
      const [{ en: labels }, { en: words }] = await Promise.all([
        import('../contract/messages.en.ts'),
        import('./messages.en.ts'),
      ])
      return { ...labels, ...words }
    },
  },
  trail: () => import('./trail.ts').then((m) => m.trail),
  navigation: [
    {
      id: 'organisation',
      label: 'councils:screen.nav.organisation',
      shortLabel: 'councils:screen.nav.organisationShort',
      icon: IconSitemap,
      path: paths.home,
      visible: worksInCouncil,
      children: [
        { label: 'councils:screen.nav.delegates', icon: IconUsers, path: paths.delegates, visible: worksInCouncil },
        { label: 'councils:screen.nav.bodies', icon: IconHierarchy3, path: paths.bodies, visible: worksInCouncil },
        {
          label: 'councils:screen.nav.agencies',
          icon: IconBuildingBank,
          path: paths.agencies,
          visible: worksInCouncil,
        },
        {
          label: 'councils:screen.nav.electionUnits',
          icon: IconMapPin2,
          path: paths.electionUnits,
          visible: worksInCouncil,
        },
        {
          label: 'councils:screen.nav.statistics',
          icon: IconChartBar,
          path: paths.statistics,
          visible: worksInCouncil,
        },
        { label: 'councils:screen.nav.history', icon: IconHistory, path: paths.history, visible: worksInCouncil },
        { label: 'councils:screen.nav.below', icon: IconMap2, path: paths.below, visible: hasCommunes },
        {
          label: 'councils:screen.nav.openings',
          icon: IconBuildingCommunity,
          path: paths.openings,
          visible: opensCouncils,
        },
        { label: 'councils:screen.nav.mergers', icon: IconArrowMerge, path: paths.mergers, visible: opensCouncils },
        { label: 'councils:screen.nav.readiness', icon: IconListCheck, path: paths.readiness, visible: keepsRegisters },
      ],
    },
  ],
  routes: [
    {
      path: paths.home,
      title: 'councils:screen.nav.organisation',
      load: () => withWords(import('./home/home-screen.tsx').then((m) => m.HomeScreen)),
    },
    {
      path: paths.delegates,
      title: 'councils:screen.nav.delegates',
      load: () => withWords(import('./delegates/delegates-screen.tsx').then((m) => m.DelegatesScreen)),
    },
    {
      path: paths.addDelegate,
      title: 'councils:delegate.add',
      load: () => withWords(import('./delegates/add-delegate-screen.tsx').then((m) => m.AddDelegateScreen)),
    },
    {
      path: paths.delegate('$mandate'),
      title: 'councils:delegate.one',
      load: () => withWords(import('./delegates/delegate-screen.tsx').then((m) => m.DelegateScreen)),
    },
    {
      path: paths.changeDelegate('$mandate'),
      title: 'councils:delegate.change',
      load: () => withWords(import('./delegates/change-delegate-screen.tsx').then((m) => m.ChangeDelegateScreen)),
    },
    {
      path: paths.bodies,
      title: 'councils:screen.nav.bodies',
      load: () => withWords(import('./bodies/bodies-screen.tsx').then((m) => m.BodiesScreen)),
    },
    {
      path: paths.agencies,
      title: 'councils:screen.nav.agencies',
      load: () => withWords(import('./agencies/agencies-screen.tsx').then((m) => m.AgenciesScreen)),
    },
    {
      path: paths.addAgency,
      title: 'councils:agency.add',
      load: () => withWords(import('./agencies/add-agency-screen.tsx').then((m) => m.AddAgencyScreen)),
    },
    {
      path: paths.electionUnits,
      title: 'councils:screen.nav.electionUnits',
      load: () => withWords(import('./elections/election-units-screen.tsx').then((m) => m.ElectionUnitsScreen)),
    },
    {
      path: paths.statistics,
      title: 'councils:statistics.title',
      load: () => withWords(import('./statistics/statistics-screen.tsx').then((m) => m.StatisticsScreen)),
    },
    {
      path: paths.history,
      title: 'councils:council.history',
      load: () => withProvinceWords(import('./history/history-screen.tsx').then((m) => m.HistoryScreen)),
    },
    {
      path: paths.import('$register'),
      title: 'councils:screen.nav.import',
      load: () => withImportWords(withWords(import('./import/import-screen.tsx').then((m) => m.ImportScreen))),
    },
    {
      path: paths.below,
      title: 'councils:screen.nav.below',
      load: () => withWords(import('./below/below-screen.tsx').then((m) => m.BelowScreen)),
    },
    {
      path: paths.openings,
      title: 'councils:screen.nav.openings',
      load: () => withProvinceWords(import('./openings/openings-screen.tsx').then((m) => m.OpeningsScreen)),
    },
    {
      path: paths.newOpening,
      title: 'councils:screen.nav.openings',
      load: () => withProvinceWords(import('./openings/new-opening-screen.tsx').then((m) => m.NewOpeningScreen)),
    },
    {
      path: paths.opening('$council'),
      title: 'councils:screen.nav.openings',
      load: () =>
        withImportWords(withProvinceWords(import('./openings/opening-screen.tsx').then((m) => m.OpeningScreen))),
    },
    {
      path: paths.startTerm,
      title: 'councils:screen.nav.startTerm',
      load: () => withProvinceWords(import('./terms/start-term-screen.tsx').then((m) => m.StartTermScreen)),
    },
    {
      path: paths.results,
      title: 'councils:screen.nav.results',
      load: () => withProvinceWords(import('./terms/results-screen.tsx').then((m) => m.ResultsScreen)),
    },
    {
      path: paths.mergers,
      title: 'councils:screen.nav.mergers',
      load: () => withProvinceWords(import('./mergers/mergers-screen.tsx').then((m) => m.MergersScreen)),
    },
    {
      path: paths.newMerger,
      title: 'councils:screen.nav.mergers',
      load: () => withProvinceWords(import('./mergers/new-merger-screen.tsx').then((m) => m.NewMergerScreen)),
    },
    {
      path: paths.readiness,
      title: 'councils:screen.nav.readiness',
      load: () => withProvinceWords(import('./openings/readiness-screen.tsx').then((m) => m.ReadinessScreen)),
    },
    {
      path: paths.commune('$council'),
      title: 'councils:screen.nav.commune',
      load: () => withWords(import('./below/commune-screen.tsx').then((m) => m.CommuneScreen)),
    },
  ],
  today: [
    {
      id: 'councils-vacancies',
      section: 'waiting',
      lasting: true,
      visible: keepsRegisters,
      load: () => withWords(import('./today/vacancies-card.tsx').then((m) => m.VacanciesCard)),
    },
  ],
  palette: [
    {
      id: 'councils-add-delegate',
      label: 'councils:delegate.add',
      icon: IconUserPlus,
      path: paths.addDelegate,
      visible: keepsRegisters,
    },
    {
      id: 'councils-import-delegates',
      label: 'councils:import.delegates',
      icon: IconFileImport,
      path: paths.import('delegates'),
      visible: keepsRegisters,
    },
    {
      id: 'councils-import-posts',
      label: 'councils:import.posts',
      icon: IconFileImport,
      path: paths.import('posts'),
      visible: keepsRegisters,
    },
    {
      id: 'councils-add-agency',
      label: 'councils:agency.add',
      icon: IconBuildingBank,
      path: paths.addAgency,
      visible: keepsRegisters,
    },
  ],
}
