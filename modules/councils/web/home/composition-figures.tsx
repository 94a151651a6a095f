import type { CouncilHome, Term } from '#councils'
import { formatPercent } from '#platform/text'
import { AppLink, OpeningFigure, type FigureValue } from '#platform/ui'
import type { ReactNode } from 'react'
import { delegatesBehind } from '../shared/delegate-names.tsx'
import { useCouncilWords } from '../shared/labels.ts'
import { paths } from '../shared/paths.ts'
import styles from './home.module.css'
import { vacanciesOf } from './vacancy-list.tsx'

/** The composition in figures; each opens into who and what it counts. */
export function CompositionFigures({ home, term }: { readonly home: CouncilHome; readonly term: Term }) {
  const { nav, t, day, locale } = useCouncilWords()
  const council = home.council.id
  const source = t('figures.source', { day: day(home.on) })
  const ofPresent = formatPercent(home.women, home.present, 1, locale)
  return (
    <ul className={styles.figures}>
      <Figure label={t('figures.present')} note={t('figures.ofAssigned', { assigned: term.assignedSeats })}>
        <OpeningFigure
          size="large"
          name={t('figures.present')}
          value={counted(home.present)}
          definition={t('figures.presentMeans')}
          source={source}
          records={delegatesBehind({ council, asked: {} })}
        />
      </Figure>
      <Figure
        label={t('figures.women')}
        note={ofPresent === null ? '' : t('figures.ofPresent', { percent: ofPresent })}
      >
        <OpeningFigure
          size="large"
          name={t('figures.women')}
          value={counted(home.women)}
          definition={t('figures.womenMeans')}
          source={source}
          records={delegatesBehind({ council, asked: { sex: 'female' } })}
        />
      </Figure>
      <Figure label={t('figures.vacancies')} note={t('figures.vacanciesNote')} alert={home.vacancies > 0}>
        <OpeningFigure
          size="large"
          name={t('figures.vacancies')}
          value={counted(home.vacancies)}
          definition={t('figures.vacanciesMeans')}
          source={source}
          records={vacanciesOf(council)}
        />
      </Figure>
      <Figure label={t('figures.bodies')} note={t('figures.groups', { groups: home.groups })}>
        <OpeningFigure
          size="large"
          name={t('figures.bodies')}
          value={counted(home.bodies)}
          definition={t('figures.bodiesMeans')}
          source={source}
          records={linkTo(paths.bodies, nav('bodies'))}
        />
      </Figure>
      <Figure label={t('figures.agencies')} note={t('figures.agenciesNote')}>
        <OpeningFigure
          size="large"
          name={t('figures.agencies')}
          value={counted(home.agencies)}
          definition={t('figures.agenciesMeans')}
          source={source}
          records={linkTo(paths.agencies, nav('agencies'))}
        />
      </Figure>
    </ul>
  )
}

interface FigureProps {
  readonly label: string
  readonly note: string
  readonly alert?: boolean
  readonly children: ReactNode
}

function Figure({ label, note, alert = false, children }: FigureProps) {
  return (
    <li className={styles.figure} data-alert={alert || undefined}>
      <span className={styles.figureLabel}>{label}</span>
      {children}
      <span className={styles.figureNote}>{note}</span>
    </li>
  )
}

function counted(value: number): FigureValue {
  return value === 0 ? { state: 'zero' } : { state: 'counted', value }
}

const linkTo = (path: string, name: string) => () => <AppLink to={path}>{name}</AppLink>
