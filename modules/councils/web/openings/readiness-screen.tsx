import type { Readiness, ReadinessStep } from '#councils'
import { AppLink, BackLink, ErrorState, LoadingState, PageHeader, useMyCouncil } from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { useCouncilLive } from '../councils.queries.ts'
import { useProvinceWords } from '../shared/province-words.ts'
import { paths } from '../shared/paths.ts'
import { readinessQuery } from './openings.queries.ts'
import { ReadinessList } from './readiness-list.tsx'

/** Where the own office does each step. */
const WHERE: Record<ReadinessStep['step'], string> = {
  term: paths.startTerm,
  bodies: paths.bodies,
  people: '/admin/roles',
  delegates: paths.import('delegates'),
  posts: paths.bodies,
  regulation: '/lawbook',
  agencies: paths.import('agencies'),
}

/** The own council's checklist: what it has of what it takes to work, and where the rest is done. */
export function ReadinessScreen() {
  useCouncilLive()
  const { p, nav } = useProvinceWords()
  const council = useMyCouncil()
  const readiness = useQuery(readinessQuery(council.id))
  return (
    <>
      <BackLink to={paths.home}>{nav('organisation')}</BackLink>
      <PageHeader title={p('readiness.title')} lead={readiness.data && p(leadOf(readiness.data))} />
      {readiness.isError && <ErrorState error={readiness.error} onRetry={() => void readiness.refetch()} />}
      {readiness.isPending && <LoadingState lines={6} />}
      {readiness.isSuccess && (
        <>
          <ReadinessList
            readiness={readiness.data}
            // A term that runs is no work to do; the next one begins from the history.
            act={(step, done) =>
              (step !== 'term' || !done) && <AppLink to={WHERE[step]}>{p(`readiness.acts.${step}`)}</AppLink>
            }
          />
          <AppLink to={paths.electionUnits}>{p('readiness.electionUnits')}</AppLink>
        </>
      )}
    </>
  )
}

function leadOf({ ready, steps }: Readiness): 'readiness.ready' | 'readiness.readyWithRest' | 'readiness.notReady' {
  if (!ready) return 'readiness.notReady'
  return steps.every(({ done }) => done) ? 'readiness.ready' : 'readiness.readyWithRest'
}
