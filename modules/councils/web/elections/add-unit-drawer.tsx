import type { TermId } from '#councils'
import { DetailDrawer, Form, tellDone, useForm } from '#platform/ui'
import { useCouncilWords } from '../shared/labels.ts'
import { useElectionCommands } from './election.commands.ts'
import { unitFacts, UnitFields, type UnitValues } from './unit-fields.tsx'

export interface AddUnitDrawerProps {
  readonly term: TermId
  /** The next number that is free. */
  readonly number: number
  readonly onClose: () => void
}

/** Thêm đơn vị bầu cử. */
export function AddUnitDrawer({ term, number, onClose }: AddUnitDrawerProps) {
  const { t, label } = useCouncilWords()
  const { addUnit, removeUnit } = useElectionCommands()
  const form = useForm<UnitValues, { readonly electionUnit: string; readonly version: number }>({
    key: `councils/election-unit/new/${term}`,
    start: {
      number: String(number),
      territory: '',
      seats: '',
      voters: '',
      'decision.by': '',
      'decision.reason': '',
    },
    send: (values) => addUnit({ term, ...unitFacts(values) }),
    onSent: ({ electionUnit, version }) => {
      tellDone({
        message: t('elections.added', { unit: label('delegate.electionUnit', { number: form.values.number }) }),
        undo: async () => {
          await removeUnit(electionUnit, version)
        },
      })
      onClose()
    },
  })
  return (
    <DetailDrawer open onClose={onClose} title={t('elections.addUnit')}>
      <Form form={form} submit={t('elections.addUnit')}>
        <UnitFields form={form} />
      </Form>
    </DetailDrawer>
  )
}
