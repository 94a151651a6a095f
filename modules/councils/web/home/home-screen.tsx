import { ErrorState, LoadingState, PageHeader, useMyCouncil } from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { homeQuery, organisationQuery, useCouncilLive } from '../councils.queries.ts'
import { useCouncilWords } from '../shared/labels.ts'
import { CommitteesPanel } from './committees-panel.tsx'
import { CompositionFigures } from './composition-figures.tsx'
import styles from './home.module.css'
import { NoTermYet } from './no-term-yet.tsx'
import { ProvincePanel } from './province-panel.tsx'
import { RecentChanges } from './recent-changes.tsx'
import { SectionLinks } from './section-links.tsx'
import { StandingPanel } from './standing-panel.tsx'

/** The council: its term, its composition in figures that open, who leads it, what is vacant, and where its parts are. */
export function HomeScreen() {
  useCouncilLive()
  const { t, day, termName } = useCouncilWords()
  const council = useMyCouncil()
  const home = useQuery(homeQuery(council.id))
  const chart = useQuery(organisationQuery(council.id))

  if (home.isError) return <ErrorState error={home.error} onRetry={() => void home.refetch()} />
  if (home.isPending) return <LoadingState lines={8} />
  const { term, unit } = home.data
  return (
    <>
      <PageHeader
        title={council.name}
        lead={term === null ? t('home.noTermLead') : t('home.lead', { term: termName(term), day: day(term.startsOn) })}
      />
      <SectionLinks communes={home.data.communes} />
      {term === null ? <NoTermYet /> : <CompositionFigures home={home.data} term={term} />}
      <div className={styles.columns}>
        <div className={styles.column}>
          {chart.isSuccess && term !== null && (
            <>
              <StandingPanel chart={chart.data} />
              <CommitteesPanel chart={chart.data} />
            </>
          )}
          {chart.isPending && <LoadingState lines={6} />}
          {chart.isError && <ErrorState error={chart.error} onRetry={() => void chart.refetch()} />}
        </div>
        <div className={styles.column}>
          {council.level === 'province' && <ProvincePanel unit={unit} />}
          <RecentChanges council={council.id} />
        </div>
      </div>
    </>
  )
}
