import type { Readiness, ReadinessStep } from '#councils'
import { Button } from '@mantine/core'
import {
  BackLink,
  ConfirmDialog,
  ErrorState,
  LoadingState,
  PageHeader,
  tellDone,
  tellRefused,
  useRouteParam,
  useUrlState,
} from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useProvinceWords } from '../shared/province-words.ts'
import { paths } from '../shared/paths.ts'
import { FirstDelegates } from './first-delegates.tsx'
import { FirstPeople } from './first-people.tsx'
import { FirstPosts } from './first-posts.tsx'
import { FirstRegulation } from './first-regulation.tsx'
import styles from './openings.module.css'
import { readinessQuery, useOpeningCommands } from './openings.queries.ts'
import { ReadinessList } from './readiness-list.tsx'

type Step = ReadinessStep['step']

/** The steps that the province does here; term and bodies came with the opening. */
const DONE_HERE: readonly Step[] = ['people', 'delegates', 'posts', 'regulation']

/** A council that is being opened: its checklist, each step on this page, and the handing over at the end. */
export function OpeningScreen() {
  const { p, day } = useProvinceWords()
  const opened = useRouteParam('council')
  const [{ step }, setAddress] = useUrlState()
  const readiness = useQuery(readinessQuery(opened))
  const back = <BackLink to={paths.openings}>{p('openings.title')}</BackLink>
  if (readiness.isError) {
    return (
      <>
        {back}
        <ErrorState error={readiness.error} onRetry={() => void readiness.refetch()} />
      </>
    )
  }
  if (readiness.isPending) return <LoadingState lines={8} />
  const { opening, abilities, council } = readiness.data
  const handedOver = opening?.handedOverOn ?? null
  const chosen = DONE_HERE.find((one) => one === step)
  return (
    <>
      {back}
      <PageHeader
        title={council.name}
        lead={handedOver === null ? p('openings.oneLead') : p('openings.handedOver', { day: day(handedOver) })}
        action={abilities.continue && <HandOver readiness={readiness.data} />}
      />
      <ReadinessList
        readiness={readiness.data}
        act={(one, done) =>
          abilities.continue &&
          DONE_HERE.includes(one) && (
            <Button
              variant={done ? 'default' : 'light'}
              aria-expanded={chosen === one}
              onClick={() => setAddress({ step: chosen === one ? undefined : one })}
            >
              {p(`readiness.acts.${one}`)}
            </Button>
          )
        }
      />
      <p className={styles.quiet}>{p('readiness.electionUnitsLater')}</p>
      {abilities.continue && chosen && (
        <div key={chosen} ref={comeIntoSight} className={styles.sections}>
          <StepHere step={chosen} readiness={readiness.data} />
        </div>
      )}
    </>
  )
}

/** What a step opens stands below the list: on a phone it would open out of sight. */
function comeIntoSight(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'start' })
}

function StepHere({ step, readiness }: { readonly step: Step; readonly readiness: Readiness }) {
  const opened = readiness.council.id
  switch (step) {
    case 'people':
      return <FirstPeople opened={opened} />
    case 'delegates':
      return <FirstDelegates opened={opened} />
    case 'posts':
      return <FirstPosts opened={opened} startsOn={readiness.term?.startsOn ?? null} />
    case 'regulation':
      return <FirstRegulation opened={opened} unit={readiness.council.unit} />
    case 'term':
    case 'bodies':
    case 'agencies':
      // Term and bodies came with the opening; the own office writes its agencies down.
      return null
    default:
      return step satisfies never
  }
}

function HandOver({ readiness: { council, ready } }: { readonly readiness: Readiness }) {
  const { p } = useProvinceWords()
  const { handOver } = useOpeningCommands(council.id)
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button onClick={() => setAsking(true)}>{p('openings.handOver')}</Button>
      <ConfirmDialog
        open={asking}
        title={p('openings.handOverTitle', { council: council.name })}
        detail={p(ready ? 'openings.handOverDetail' : 'openings.handOverEarly')}
        verb={p('openings.handOver')}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false)
          void handOver().then(
            () => tellDone({ message: p('openings.handOverDone', { council: council.name }) }),
            tellRefused,
          )
        }}
      />
    </>
  )
}
