import { Button } from '@mantine/core'
import type { CouncilHistory } from '#councils'
import { formatCount } from '#platform/text'
import { AppLink, BackLink, ErrorState, LoadingState, PageHeader, Panel, StatusBadge, useMyCouncil } from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { IconFlag } from '@tabler/icons-react'
import { historyQuery, useCouncilLive } from '../councils.queries.ts'
import { useCouncilWords } from '../shared/labels.ts'
import { paths } from '../shared/paths.ts'
import { TermActs, useMayStartTerms } from '../terms/term-acts.tsx'
import styles from './history.module.css'
import { UnitSuccessions } from './unit-successions.tsx'

/** The terms of the council, newest first, and the units from which its own came. */
export function HistoryScreen() {
  useCouncilLive()
  const { nav, t, label } = useCouncilWords()
  const council = useMyCouncil()
  const history = useQuery(historyQuery(council.id))
  const mayStart = useMayStartTerms()
  if (history.isError) return <ErrorState error={history.error} onRetry={() => void history.refetch()} />
  return (
    <>
      <BackLink to={paths.home}>{nav('organisation')}</BackLink>
      <PageHeader
        title={label('council.history')}
        lead={council.name}
        action={
          mayStart && (
            <Button component={AppLink} to={paths.startTerm} leftSection={<IconFlag size={20} />}>
              {nav('startTerm')}
            </Button>
          )
        }
      />
      {history.isPending ? (
        <LoadingState lines={6} />
      ) : (
        <div className={styles.columns}>
          <Panel title={t('history.terms')}>
            <Terms terms={history.data.terms} />
          </Panel>
          <Panel title={t('history.units')}>
            <UnitSuccessions history={history.data} />
          </Panel>
        </div>
      )}
    </>
  )
}

function Terms({ terms }: Pick<CouncilHistory, 'terms'>) {
  const { t, nav, label, day, locale, termName } = useCouncilWords()
  if (terms.length === 0) return <p>{t('home.noTerm')}</p>
  return (
    <ol className={styles.terms}>
      {terms
        .toSorted((a, b) => (a.startsOn < b.startsOn ? 1 : -1))
        .map((term, place) => (
          <li key={term.id} className={styles.term}>
            <strong>
              {termName(term)}{' '}
              {term.endedOn === null && <StatusBadge tone="resolved">{t('history.running')}</StatusBadge>}
            </strong>
            <span>
              {term.endedOn === null
                ? t('post.since', { day: day(term.startsOn) })
                : t('post.span', { from: day(term.startsOn), to: day(term.endedOn) })}
            </span>
            <span className={styles.quiet}>
              {t('history.delegates', {
                count: formatCount(term.delegates, locale),
                assigned: formatCount(term.assignedSeats, locale),
              })}
              {' · '}
              {label(`ordinalBases.${term.ordinalBasis}`)}
            </span>
            <span className={styles.acts}>
              <Button component={AppLink} to={`${paths.results}?term=${term.id}`} variant="default">
                {nav('results')}
              </Button>
              <TermActs term={term} newest={place === 0} />
            </span>
          </li>
        ))}
    </ol>
  )
}
