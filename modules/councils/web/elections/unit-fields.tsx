import type { ChangeElectionUnit, Decision } from '#councils'
import { type FormState, LongTextField, TextField } from '#platform/ui'
import { useCouncilWords } from '../shared/labels.ts'
import { numberTyped, typedNumber } from '../shared/typed-number.ts'
import styles from './elections.module.css'

/** What the fields of an election unit hold while they are typed. */
export interface UnitValues {
  readonly number: string
  readonly territory: string
  readonly seats: string
  readonly voters: string
  readonly 'decision.by': string
  readonly 'decision.reason': string
}

export type UnitFacts = Omit<ChangeElectionUnit, 'version'>

export function unitValues(unit: UnitFacts): UnitValues {
  return {
    number: numberTyped(unit.number),
    territory: unit.territory,
    seats: numberTyped(unit.seats),
    voters: numberTyped(unit.voters),
    'decision.by': unit.decision?.by ?? '',
    'decision.reason': unit.decision?.reason ?? '',
  }
}

/** The facts as the command takes them; what is missing is refused by the contract, at its field. */
export function unitFacts(values: UnitValues): UnitFacts {
  return {
    number: typedNumber(values.number) as number,
    territory: values.territory,
    seats: typedNumber(values.seats) as number,
    voters: typedNumber(values.voters),
    decision: decisionOf(values),
  }
}

function decisionOf(values: UnitValues): Decision | null {
  const by = values['decision.by']
  return by === '' ? null : { by, reason: values['decision.reason'] }
}

/** The fields of an election unit; who decided it is asked once the seats come to more than the council was assigned. */
export function UnitFields({ form }: { readonly form: FormState<UnitValues> }) {
  const { t, label } = useCouncilWords()
  const asksDecision = form.problem?.code === 'councils/election-seats-exceed' || form.values['decision.by'] !== ''
  return (
    <>
      <TextField form={form} name="number" label={label('electionFields.unitNumber')} inputMode="numeric" required />
      <LongTextField
        form={form}
        name="territory"
        label={label('electionFields.territory')}
        help={t('elections.territoryHelp')}
        required
      />
      <TextField form={form} name="seats" label={label('electionFields.seats')} inputMode="numeric" required />
      <TextField form={form} name="voters" label={label('electionFields.voters')} inputMode="numeric" />
      {asksDecision && (
        <fieldset className={styles.decision}>
          <legend>{t('elections.decision')}</legend>
          <TextField form={form} name="decision.by" label={t('bodies.decidedBy')} required />
          <LongTextField form={form} name="decision.reason" label={t('bodies.decisionReason')} required />
        </fieldset>
      )}
    </>
  )
}
