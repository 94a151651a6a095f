import type { StartTerm, TermProposal } from '#councils'
import type { CalendarDate } from '#platform/calendar'
import { roman } from '#platform/text'
import { DateField, type FormState, TextField } from '#platform/ui'
import { useProvinceWords } from '../shared/province-words.ts'
import styles from './openings.module.css'

/** The fields of a term, named below `Prefix` as the server names them. */
export interface TermValues {
  readonly ordinal: string
  readonly fromYear: string
  readonly toYear: string
  readonly electedOn: CalendarDate | null
  readonly startsOn: CalendarDate | null
  readonly assignedSeats: string
  readonly population: string
}

export interface TermFieldsProps<Values> {
  readonly form: FormState<Values>
  readonly proposal: Pick<TermProposal, 'ordinal' | 'ordinalBasis'>
  /** By article 30, for the population typed; null where it can't be said. */
  readonly seats: number | null
}

/** Khóa, nhiệm kỳ, ngày bầu cử, ngày khai mạc, dân số, số đại biểu: the law's proposal beside each, the office's own word in it. */
export function TermFields<Values extends TermValues>({ form: typed, proposal, seats }: TermFieldsProps<Values>) {
  const { p, label } = useProvinceWords()
  const form = typed as unknown as FormState<TermValues>
  const why = label(`ordinalBases.${proposal.ordinalBasis}`)
  return (
    <>
      <div className={styles.row}>
        <TextField
          form={form}
          name="ordinal"
          label={label('council.ordinal')}
          help={p('openings.ordinalHelp', { ordinal: roman(proposal.ordinal), why })}
          inputMode="numeric"
          required
        />
        <TextField form={form} name="fromYear" label={p('openings.fromYear')} inputMode="numeric" required />
        <TextField form={form} name="toYear" label={p('openings.toYear')} inputMode="numeric" required />
      </div>
      <DateField form={form} name="electedOn" label={p('openings.electedOn')} />
      <DateField form={form} name="startsOn" label={p('openings.startsOn')} required />
      <div className={styles.row}>
        <TextField form={form} name="population" label={p('openings.population')} inputMode="numeric" />
        <TextField
          form={form}
          name="assignedSeats"
          label={label('council.assignedSeats')}
          help={seats === null ? p('openings.seatsHelp') : p('openings.seatsByLaw', { seats })}
          inputMode="numeric"
          required
        />
      </div>
    </>
  )
}

/** The term as it is sent: a khóa other than the proposed one is the office's own, from its records. */
export function termOf(values: TermValues, proposal: Pick<TermProposal, 'ordinal' | 'ordinalBasis'>): StartTerm {
  const ordinal = Number(values.ordinal)
  return {
    ordinal,
    ordinalBasis: ordinal === proposal.ordinal ? proposal.ordinalBasis : 'given',
    fromYear: Number(values.fromYear),
    toYear: Number(values.toYear),
    electedOn: values.electedOn,
    startsOn: values.startsOn as CalendarDate,
    assignedSeats: Number(values.assignedSeats),
    population: populationOf(values) ?? null,
  }
}

/** The number typed so far, dots aside; undefined while there is none. */
export function populationOf({ population }: Pick<TermValues, 'population'>): number | undefined {
  const digits = population.replaceAll(/[.\s]/g, '')
  return /^\d+$/.test(digits) ? Number(digits) : undefined
}
