import type { AgencyChoice, AgencyFate, SuccessorRegister } from '#councils'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useProvinceWords } from '../shared/province-words.ts'
import styles from './mergers.module.css'
import { SuccessorDialog } from './successor-dialog.tsx'

const WAYS = ['known', 'new', 'nobody', 'goesOn'] as const

export interface MergerAgenciesProps {
  readonly title: string
  readonly agencies: readonly AgencyFate[]
  readonly registers: readonly SuccessorRegister[]
  readonly onChoose: (choice: AgencyChoice) => void
}

/** What becomes of each agency, by name or as chosen; those that just go on stand folded behind them. */
export function MergerAgencies({ title, agencies, registers, onChoose }: MergerAgenciesProps) {
  const { p } = useProvinceWords()
  const [asked, setAsked] = useState<AgencyFate>()
  if (agencies.length === 0) return null
  const passing = agencies.filter(({ fate, byHand }) => fate !== 'goesOn' || byHand)
  const goingOn = agencies.filter((one) => !passing.includes(one))
  const list = (shown: readonly AgencyFate[]) => (
    <ul className={styles.lines}>
      {shown.map((one) => (
        <OneAgency key={one.agency} one={one} onAsk={() => setAsked(one)} />
      ))}
    </ul>
  )
  return (
    <>
      <h4>{title}</h4>
      {passing.length > 0 && list(passing)}
      {goingOn.length > 0 && (
        <details className={styles.folded}>
          <summary>{p('mergers.goOn', { count: goingOn.length })}</summary>
          {list(goingOn)}
        </details>
      )}
      {asked && (
        <SuccessorDialog
          agency={asked}
          ways={WAYS}
          start={{ way: asked.fate, into: asked.into, name: asked.fate === 'new' ? (asked.intoName ?? '') : '' }}
          register={registers.find(({ council }) => council === asked.council)?.agencies ?? []}
          verb={p('mergers.choose')}
          onClose={() => setAsked(undefined)}
          onChoose={(into) => {
            setAsked(undefined)
            onChoose({ council: asked.council, agency: asked.agency, into })
          }}
        />
      )}
    </>
  )
}

function OneAgency({ one, onAsk }: { readonly one: AgencyFate; readonly onAsk: () => void }) {
  const { p } = useProvinceWords()
  const { name, intoName, fate, byHand } = one
  const passes = fate === 'known' || fate === 'new'
  return (
    <li>
      <span className={styles.fact}>
        {passes && intoName !== null ? p('mergers.agency', { name, into: intoName }) : name}
        {fate === 'nobody' && <span className={styles.open}>{p('mergers.nobodyYet')}</span>}
        {fate === 'goesOn' && byHand && <span className={styles.quiet}>{p('mergers.goesOn')}</span>}
        {fate === 'new' && <span className={styles.quiet}>{p('mergers.agencyMade')}</span>}
      </span>
      <Button variant="subtle" onClick={onAsk} aria-label={p('mergers.changeOf', { name })}>
        {p('mergers.change')}
      </Button>
    </li>
  )
}
