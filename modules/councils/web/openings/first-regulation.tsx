import { Form, LoadingState, Panel, tellDone, useForm, useMyCouncil } from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import type { OpeningProposal, SetRegulation, UnitId } from '#councils'
import { useProvinceWords } from '../shared/province-words.ts'
import { proposalQuery, useOpeningCommands } from './openings.queries.ts'
import { NO_REGULATION, RegulationFields, regulationOf, type RegulationValues } from './regulation-fields.tsx'

export interface FirstRegulationProps {
  readonly opened: string
  readonly unit: UnitId
}

/** What the new council's working regulation says, beside what holds for its level otherwise. */
export function FirstRegulation({ opened, unit }: FirstRegulationProps) {
  const { p } = useProvinceWords()
  const { id } = useMyCouncil()
  const proposal = useQuery(proposalQuery(id, unit))
  return (
    <Panel title={p('openings.regulationOf')}>
      {proposal.isSuccess ? (
        <RegulationForm opened={opened} defaults={proposal.data.regulation} />
      ) : (
        <LoadingState lines={5} />
      )}
    </Panel>
  )
}

function RegulationForm({
  opened,
  defaults,
}: {
  readonly opened: string
  readonly defaults: OpeningProposal['regulation']
}) {
  const { p } = useProvinceWords()
  const { setRegulation } = useOpeningCommands(opened)
  const form = useForm<RegulationValues, unknown>({
    key: `councils/opening/${opened}/regulation`,
    start: NO_REGULATION,
    send: (values) => setRegulation(regulationOf(values) ?? NOTHING_SAID),
    onSent: () => tellDone({ message: p('openings.regulationDone') }),
  })
  // The route takes the regulation by itself; the form names its fields as the opening does.
  const errors = Object.fromEntries(
    Object.entries(form.errors).map(([path, message]) => [
      path.startsWith('regulation.') ? path : `regulation.${path}`,
      message,
    ]),
  )
  return (
    <Form form={{ ...form, errors }} submit={p('openings.submitRegulation')}>
      <RegulationFields form={{ ...form, errors }} defaults={defaults} />
    </Form>
  )
}

/** Sent where nobody wrote which regulation it is: the server says what is missing. */
const NOTHING_SAID = { regulation: '', from: '', days: {} } as unknown as SetRegulation
