import type { AgencyChoice } from '#councils'
import type { AgencyId } from '#platform/access'
import { Button, Group, Radio, Select, TextInput } from '@mantine/core'
import { Dialog } from '#platform/ui'
import { useState } from 'react'
import { useProvinceWords } from '../shared/province-words.ts'
import styles from './mergers.module.css'

export type Way = AgencyChoice['into']['is']

export interface SuccessorDialogProps {
  readonly agency: { readonly agency: AgencyId; readonly name: string }
  /** What may be chosen here, in this order. */
  readonly ways: readonly Way[]
  readonly start: { readonly way: Way; readonly into: AgencyId | null; readonly name: string }
  /** The register in which the successor stands. */
  readonly register: readonly { readonly agency: AgencyId; readonly name: string }[]
  readonly verb: string
  readonly busy?: boolean
  readonly onChoose: (into: AgencyChoice['into']) => void
  readonly onClose: () => void
}

/** Who takes over from one agency: another of the register, a new one, nobody yet, or nobody because it goes on. */
export function SuccessorDialog(props: SuccessorDialogProps) {
  const { agency, ways, start, register, verb, busy = false, onChoose, onClose } = props
  const { p } = useProvinceWords()
  const [way, setWay] = useState<Way>(start.way)
  const [into, setInto] = useState<string | null>(start.into)
  const [name, setName] = useState(start.name)
  const choice = choiceOf(way, into, name)
  const options = register.filter((one) => one.agency !== agency.agency)
  return (
    <Dialog title={p('mergers.successorOf', { name: agency.name })} onClose={onClose}>
      <Radio.Group value={way} onChange={(value) => setWay(value)} label={p('mergers.successorWay')}>
        <div className={styles.ways}>
          {ways.map((one) => (
            <Radio key={one} className={styles.choice} value={one} label={p(`mergers.ways.${one}`)} />
          ))}
        </div>
      </Radio.Group>
      {way === 'known' && (
        <Select
          label={p('mergers.successorKnown')}
          data={options.map((one) => ({ value: one.agency, label: one.name }))}
          value={into}
          searchable
          required
          onChange={setInto}
        />
      )}
      {way === 'new' && (
        <TextInput
          label={p('mergers.successorName')}
          value={name}
          required
          onChange={(event) => setName(event.currentTarget.value)}
        />
      )}
      <Group justify="flex-end" mt="lg">
        <Button disabled={choice === undefined} loading={busy} onClick={() => choice && onChoose(choice)}>
          {verb}
        </Button>
      </Group>
    </Dialog>
  )
}

function choiceOf(way: Way, into: string | null, name: string): AgencyChoice['into'] | undefined {
  if (way === 'known') return into === null ? undefined : { is: 'known', agency: into as AgencyId }
  if (way === 'new') return name.trim() === '' ? undefined : { is: 'new', name: name.trim() }
  return { is: way }
}
