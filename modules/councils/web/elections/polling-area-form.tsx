import type { AddPollingArea, ElectionUnitId, PollingArea } from '#councils'
import { Button } from '@mantine/core'
import { ConflictState, Form, LongTextField, tellDone, TextField, useForm, useWords } from '#platform/ui'
import { useRef, useState } from 'react'
import { useCouncilWords } from '../shared/labels.ts'
import { numberTyped, typedNumber } from '../shared/typed-number.ts'
import { useElectionCommands } from './election.commands.ts'

interface Values {
  readonly number: string
  readonly place: string
  readonly territory: string
  readonly voters: string
}

export interface PollingAreaFormProps {
  readonly unit: ElectionUnitId
  /** The one to change; undefined for a new one. */
  readonly area: PollingArea | undefined
  /** The number to begin with. */
  readonly number: number
  readonly onDone: () => void
}

/** Thêm hoặc sửa khu vực bỏ phiếu, in its place in the list. */
export function PollingAreaForm({ unit, area, number, onDone }: PollingAreaFormProps) {
  const { t, label } = useCouncilWords()
  const ui = useWords('ui')
  const { addArea, changeArea, removeArea } = useElectionCommands()
  const [opened] = useState(area)
  const seen = useRef(opened?.version ?? 0)
  const before: Values = {
    number: String(number),
    place: opened?.place ?? '',
    territory: opened?.territory ?? '',
    voters: numberTyped(opened?.voters ?? null),
  }
  const form = useForm<Values, { readonly pollingArea: string; readonly version: number }>({
    key: `councils/polling-area/${opened ? `${opened.id}@${opened.version}` : `new/${unit}`}`,
    start: before,
    send: (values) =>
      opened
        ? changeArea(opened.id, { version: seen.current, ...areaFacts(values) })
        : addArea(unit, areaFacts(values)),
    onSent: ({ pollingArea, version }) => {
      const name = t('elections.area', { number: form.values.number })
      tellDone({
        message: t(opened ? 'elections.changed' : 'elections.added', { unit: name }),
        undo: async () => {
          await (opened ? changeArea(opened.id, { version, ...areaFacts(before) }) : removeArea(pollingArea, version))
        },
      })
      onDone()
    },
  })
  const versions = form.problem?.versions
  if (versions !== undefined) {
    const current = versions.current as PollingArea
    return (
      <ConflictState<AddPollingArea>
        yours={areaFacts(form.values)}
        current={current}
        fields={[
          { label: label('electionFields.areaNumber'), read: (row) => numberTyped(row.number) },
          { label: label('electionFields.place'), read: (row) => row.place },
          { label: label('electionFields.areaTerritory'), read: (row) => row.territory ?? '' },
          { label: label('electionFields.voters'), read: (row) => numberTyped(row.voters) },
        ]}
        onTakeCurrent={() => {
          form.drop()
          onDone()
        }}
        onKeepMine={() => {
          seen.current = current.version
          void form.submit({})
        }}
      />
    )
  }
  return (
    <Form
      form={form}
      submit={t(opened ? 'elections.submitChange' : 'elections.addArea')}
      aside={
        <Button variant="default" onClick={onDone}>
          {ui('cancel')}
        </Button>
      }
    >
      <TextField form={form} name="number" label={label('electionFields.areaNumber')} inputMode="numeric" required />
      <TextField form={form} name="place" label={label('electionFields.place')} required />
      <LongTextField
        form={form}
        name="territory"
        label={label('electionFields.areaTerritory')}
        help={t('elections.areaTerritoryHelp')}
      />
      <TextField form={form} name="voters" label={label('electionFields.voters')} inputMode="numeric" />
    </Form>
  )
}

function areaFacts(values: Values): AddPollingArea {
  return {
    number: typedNumber(values.number) as number,
    place: values.place,
    territory: values.territory.trim() === '' ? null : values.territory,
    voters: typedNumber(values.voters),
  }
}
