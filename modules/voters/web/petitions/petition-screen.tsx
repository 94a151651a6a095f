import {
  AppLink,
  BackLink,
  ErrorState,
  LoadingState,
  NotFoundState,
  PageHeader,
  Panel,
  problemOf,
  useMyCouncil,
  useRouteParam,
} from '#platform/ui'
import type { CommitmentAct } from '#commitments'
import { FollowUp } from '#commitments/web'
import { useQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import type { Petition } from '#voters'
import { paths } from '../shared/paths.ts'
import { PetitionMarks } from '../shared/petition-marks.tsx'
import { PublicLink } from '../shared/public-link.tsx'
import styles from '../shared/shared.module.css'
import { useVoterWords } from '../shared/words.ts'
import { petitionQuery, useVotersLive } from '../voters.queries.ts'
import { leads, PetitionActs } from './petition-acts.tsx'
import { PetitionFacts } from './petition-facts.tsx'
import own from './petitions.module.css'
import { VoterPanel } from './voter-panel.tsx'

/** One petition: what was said, what may be done, and how far its follow-up is. */
export function PetitionScreen() {
  useVotersLive()
  const { t, label, day } = useVoterWords()
  const { id: council } = useMyCouncil()
  const petition = useQuery(petitionQuery(council, useRouteParam('petition')))
  if (petition.isError) {
    const toList = <AppLink to={paths.petitions}>{t('petitions.showAll')}</AppLink>
    return problemOf(petition.error).status === 404 ? (
      <NotFoundState action={toList} />
    ) : (
      <ErrorState error={petition.error} onRetry={() => void petition.refetch()} />
    )
  }
  if (petition.isPending) return <LoadingState lines={8} />
  const one = petition.data
  return (
    <>
      <BackLink to={paths.petitions}>{label('petitionsTitle')}</BackLink>
      <PageHeader title={`${t('petition.title')} ${one.code}`} lead={<PetitionMarks row={one} />}>
        <PublicLink code={one.code} />
      </PageHeader>
      <div className={styles.stack}>
        <Panel title={label('fields.content')}>
          <p className={own.content}>{one.content}</p>
          <PetitionFacts petition={one} />
          <PetitionActs petition={one} />
        </Panel>
        <Panel title={t('petition.followUp')}>
          {one.recalled.map(({ commitment, on, text }) => (
            <p key={commitment}>
              {t('petition.recalled', { day: day(on) })} {text}
            </p>
          ))}
          {one.commitment === null ? (
            <>
              <p className={styles.quiet}>{t(pendingWords(one))}</p>
              {one.approval !== null && <AppLink to={paths.paper(one.approval.paper)}>{t('forward.toPaper')}</AppLink>}
            </>
          ) : (
            <Suspense fallback={<LoadingState lines={4} />}>
              <FollowUp commitment={one.commitment} without={endedHere(one)} led={leads(one)} />
            </Suspense>
          )}
        </Panel>
        <VoterPanel petition={one} />
      </div>
    </>
  )
}

/** To end a petition, or to take it up again, does the same to its follow-up: one button says so for both. */
function endedHere({ abilities }: Petition): readonly CommitmentAct[] {
  return [...(abilities.end ? (['close'] as const) : []), ...(abilities.reopen ? (['reopen'] as const) : [])]
}

/** Why nobody follows it up. */
function pendingWords({ approval, onSpot, state, duplicateOf, recalled }: Petition): string {
  if (approval !== null) return 'petition.awaiting'
  if (duplicateOf !== null) return 'petition.merged'
  if (state === 'closed' && onSpot === null) return 'petition.notPursued'
  if (recalled.length > 0) return 'petition.recalledNow'
  return onSpot === null ? 'petition.notForwarded' : 'petition.onSpot'
}
