import { BackLink, ErrorState, LoadingState, PageHeader, Panel, useRouteParam } from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { homeQuery, organisationQuery } from '../councils.queries.ts'
import { DelegateNames } from '../shared/delegate-names.tsx'
import { type Fact, Facts } from '../shared/facts.tsx'
import { useCouncilWords } from '../shared/labels.ts'
import { paths } from '../shared/paths.ts'
import styles from './below.module.css'
import { CommuneBodies } from './commune-bodies.tsx'

/** The public facts of a commune's council, for the province above it; nothing can be changed here. */
export function CommuneScreen() {
  const { nav, t, label, day, termName } = useCouncilWords()
  const council = useRouteParam('council')
  const home = useQuery(homeQuery(council))
  const chart = useQuery(organisationQuery(council))
  const back = <BackLink to={paths.below}>{t('below.title')}</BackLink>

  if (home.isError) {
    return (
      <>
        {back}
        <ErrorState error={home.error} onRetry={() => void home.refetch()} />
      </>
    )
  }
  if (home.isPending) return <LoadingState lines={8} />
  const { term, unit } = home.data
  const facts: readonly Fact[] = [
    { label: t('below.kind'), value: label(`unitKinds.${unit.kind}`) },
    { label: label('council.assignedSeats'), value: home.data.assigned },
    { label: t('figures.present'), value: home.data.present },
    { label: t('figures.women'), value: home.data.women },
    { label: t('figures.vacancies'), value: home.data.vacancies },
    { label: t('below.firstSession'), value: term && day(term.startsOn) },
  ]
  return (
    <>
      {back}
      <PageHeader title={home.data.council.name} lead={term === null ? t('home.noTermLead') : termName(term)} />
      <p className={styles.readOnly}>{t('below.readOnly')}</p>
      <div className={styles.columns}>
        <Panel title={t('below.facts')}>
          <Facts facts={facts} none={t('notRecorded')} />
        </Panel>
        {chart.isSuccess && <CommuneBodies chart={chart.data} />}
        <Panel title={nav('delegates')}>
          <DelegateNames council={council} asked={{}} open={false} />
        </Panel>
      </div>
    </>
  )
}
