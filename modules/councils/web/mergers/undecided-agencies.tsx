import type { Merger, NameSuccessor, UndecidedAgency } from '#councils'
import { Button } from '@mantine/core'
import { tellDone, tellRefused } from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { allAgenciesQuery } from '../councils.queries.ts'
import { useProvinceWords } from '../shared/province-words.ts'
import { useMergerCommands } from './mergers.queries.ts'
import styles from './mergers.module.css'
import { SuccessorDialog } from './successor-dialog.tsx'

/** Agencies that a merger left without a successor: their open work waits there until one is named. */
export function UndecidedAgencies({ merger }: { readonly merger: Merger }) {
  const { p } = useProvinceWords()
  const [asked, setAsked] = useState<UndecidedAgency>()
  if (merger.undecided.length === 0) return null
  return (
    <>
      <h4>{p('mergers.undecided', { count: merger.undecided.length })}</h4>
      <p className={styles.quiet}>{p('mergers.undecidedHelp')}</p>
      <ul className={styles.lines}>
        {merger.undecided.map((one) => (
          <li key={one.agency}>
            <span className={styles.fact}>
              {one.name} <span className={styles.quiet}>{p('mergers.inRegisterOf', { council: one.councilName })}</span>
            </span>
            <Button
              variant="default"
              onClick={() => setAsked(one)}
              aria-label={p('mergers.nameFor', { name: one.name })}
            >
              {p('mergers.nameSuccessor')}
            </Button>
          </li>
        ))}
      </ul>
      {asked && <NameLater merger={merger} asked={asked} onClose={() => setAsked(undefined)} />}
    </>
  )
}

interface NameLaterProps {
  readonly merger: Merger
  readonly asked: UndecidedAgency
  readonly onClose: () => void
}

function NameLater({ merger, asked, onClose }: NameLaterProps) {
  const { p } = useProvinceWords()
  const register = useQuery(allAgenciesQuery(asked.council))
  const { nameSuccessor } = useMergerCommands()
  const [busy, setBusy] = useState(false)
  async function name(into: NameSuccessor['into']): Promise<void> {
    setBusy(true)
    try {
      await nameSuccessor(merger.id, { council: asked.council, agency: asked.agency, into })
      tellDone({ message: p('mergers.successorNamed', { name: asked.name }) })
      onClose()
    } catch (error) {
      tellRefused(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <SuccessorDialog
      agency={asked}
      ways={['known', 'new']}
      start={{ way: 'known', into: null, name: '' }}
      register={(register.data ?? []).map(({ id, name: called }) => ({ agency: id, name: called }))}
      verb={p('mergers.nameSuccessor')}
      busy={busy}
      onClose={onClose}
      onChoose={(into) => {
        if (into.is === 'known' || into.is === 'new') void name(into)
      }}
    />
  )
}
