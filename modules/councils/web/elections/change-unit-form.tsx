import type { ElectionUnitRow } from '#councils'
import { ConflictState, Form, tellDone, useForm } from '#platform/ui'
import { useRef, useState } from 'react'
import { useCouncilWords } from '../shared/labels.ts'
import { numberTyped } from '../shared/typed-number.ts'
import { useElectionCommands } from './election.commands.ts'
import { type UnitFacts, unitFacts, UnitFields, type UnitValues, unitValues } from './unit-fields.tsx'

/** Sửa đơn vị bầu cử. */
export function ChangeUnitForm({ unit, onDone }: { readonly unit: ElectionUnitRow; readonly onDone: () => void }) {
  const { t, label } = useCouncilWords()
  const { changeUnit } = useElectionCommands()
  const [opened] = useState(unit)
  const seen = useRef(opened.version)
  const before = unitValues(opened)
  const form = useForm<UnitValues, { readonly version: number }>({
    key: `councils/election-unit/${opened.id}@${opened.version}`,
    start: before,
    send: (values) => changeUnit(opened.id, { version: seen.current, ...unitFacts(values) }),
    onSent: ({ version }) => {
      tellDone({
        message: t('elections.changed', { unit: label('delegate.electionUnit', { number: form.values.number }) }),
        undo: async () => {
          await changeUnit(opened.id, { version, ...unitFacts(before) })
        },
      })
      onDone()
    },
  })
  const versions = form.problem?.versions
  if (versions !== undefined) {
    const current = versions.current as ElectionUnitRow
    const number = (field: 'number' | 'seats' | 'voters', words: string) => ({
      label: label(`electionFields.${words}`),
      read: (row: UnitFacts) => numberTyped(row[field]),
    })
    return (
      <ConflictState<UnitFacts>
        yours={unitFacts(form.values)}
        current={current}
        fields={[
          number('number', 'unitNumber'),
          { label: label('electionFields.territory'), read: ({ territory }) => territory },
          number('seats', 'seats'),
          number('voters', 'voters'),
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
    <Form form={form} submit={t('elections.submitChange')}>
      <UnitFields form={form} />
    </Form>
  )
}
