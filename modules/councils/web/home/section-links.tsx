import { AppLink, useMyCouncil } from '#platform/ui'
import {
  IconBuildingBank,
  IconChartBar,
  IconHierarchy3,
  IconHistory,
  type Icon,
  IconMap2,
  IconMapPin2,
  IconUsers,
} from '@tabler/icons-react'
import { useCouncilWords } from '../shared/labels.ts'
import { paths } from '../shared/paths.ts'
import styles from './home.module.css'

interface Section {
  readonly key: string
  readonly path: string
  readonly icon: Icon
}

const sections: readonly Section[] = [
  { key: 'delegates', path: paths.delegates, icon: IconUsers },
  { key: 'bodies', path: paths.bodies, icon: IconHierarchy3 },
  { key: 'agencies', path: paths.agencies, icon: IconBuildingBank },
  { key: 'electionUnits', path: paths.electionUnits, icon: IconMapPin2 },
  { key: 'statistics', path: paths.statistics, icon: IconChartBar },
  { key: 'history', path: paths.history, icon: IconHistory },
]

const below: Section = { key: 'below', path: paths.below, icon: IconMap2 }

/** The parts of "Tổ chức, đại biểu", each one press away; the only way to them on a phone. */
export function SectionLinks({ communes }: { readonly communes: number }) {
  const { nav } = useCouncilWords()
  const { level } = useMyCouncil()
  const shown = level === 'province' && communes > 0 ? [...sections, below] : sections
  return (
    <nav aria-label={nav('organisation')} className="nt-no-print">
      <ul className={styles.sections}>
        {shown.map(({ key, path, icon: Sign }) => (
          <li key={key}>
            <AppLink to={path} className={styles.section ?? ''}>
              <Sign size={24} stroke={1.6} aria-hidden />
              {nav(key)}
            </AppLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
