import {
  type AddDelegate,
  type BodyOnChart,
  type ElectionUnitRow,
  MANDATE_ORIGINS,
  type MandateOrigin,
  type Term,
} from '#councils'
import type { CalendarDate } from '#platform/calendar'
import { CheckField, ChoiceField, DateField, Form, tellDone, TextField, useForm, useGo } from '#platform/ui'
import { useCouncilCommands } from '../councils.commands.ts'
import { useCouncilWords } from '../shared/labels.ts'
import { paths } from '../shared/paths.ts'
import { typedNumber } from '../shared/typed-number.ts'
import styles from './delegates.module.css'
import { PersonFields } from './person-fields.tsx'
import { noPerson, orNull, personCommand, type PersonValues, PRIVATE_FIELDS } from './person-values.ts'

interface Values extends PersonValues {
  readonly origin: string
  readonly electionUnit: string
  readonly enteredOn: CalendarDate | null
  readonly certifiedOn: CalendarDate | null
  readonly beganOn: CalendarDate | null
  readonly reElected: boolean
  readonly selfNominated: boolean
  readonly nominatedBy: string
  readonly votesWon: string
  readonly certificate: string
  readonly group: string
}

export interface AddDelegateFormProps {
  readonly term: Term
  readonly groups: readonly BodyOnChart[]
  readonly electionUnits: readonly ElectionUnitRow[]
}

/** The person, how the seat was won and since when; the dates of the general election are filled in. */
export function AddDelegateForm({ term, groups, electionUnits }: AddDelegateFormProps) {
  const { t, label } = useCouncilWords()
  const go = useGo()
  const { addDelegate } = useCouncilCommands()
  const field = (name: string) => label(`personFields.${name}`)
  const form = useForm<Values, { readonly mandate: string }>({
    key: `councils/delegate/new/${term.id}`,
    neverKept: PRIVATE_FIELDS,
    start: {
      ...noPerson,
      origin: 'general',
      electionUnit: '',
      enteredOn: term.electedOn,
      certifiedOn: null,
      beganOn: term.startsOn,
      reElected: false,
      selfNominated: false,
      nominatedBy: '',
      votesWon: '',
      certificate: '',
      group: '',
    },
    send: (values) => addDelegate(commandOf(values, term)),
    onSent: ({ mandate }) => {
      tellDone({ message: t('form.added', { name: form.values.fullName }) })
      go(paths.delegate(mandate))
    },
  })
  return (
    <Form form={form} submit={t('form.submitAdd')}>
      <PersonFields form={{ ...form }} />
      <fieldset className={styles.group}>
        <legend>{t('delegate.election')}</legend>
        <ChoiceField
          form={form}
          name="origin"
          label={t('delegate.origin')}
          required
          options={MANDATE_ORIGINS.map((value) => ({ value, label: label(`mandateOrigins.${value}`) }))}
        />
        {electionUnits.length > 0 && (
          <ChoiceField
            form={form}
            name="electionUnit"
            label={t('delegates.filters.electionUnit')}
            options={electionUnits.map(({ id, number, territory }) => ({
              value: id,
              label: t('delegate.unit', { number, territory }),
            }))}
          />
        )}
        <DateField form={form} name="enteredOn" label={t('form.enteredOn')} required />
        <DateField form={form} name="certifiedOn" label={t('form.certifiedOn')} />
        <DateField form={form} name="beganOn" label={t('form.beganOn')} />
        <CheckField form={form} name="reElected" label={field('reElected')} />
        <CheckField form={form} name="selfNominated" label={field('selfNominated')} />
        <TextField form={form} name="nominatedBy" label={field('nominatedBy')} />
        <TextField form={form} name="votesWon" label={field('votesWon')} inputMode="numeric" />
        <TextField form={form} name="certificate" label={field('certificate')} />
        {groups.length > 0 && (
          <ChoiceField
            form={form}
            name="group"
            label={label('delegate.group')}
            options={groups.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
      </fieldset>
    </Form>
  )
}

function commandOf(values: Values, term: Term): AddDelegate {
  return {
    ...personCommand(values),
    term: term.id,
    origin: values.origin as MandateOrigin,
    electionUnit: orNull(values.electionUnit) as AddDelegate['electionUnit'],
    reElected: values.reElected,
    selfNominated: values.selfNominated,
    nominatedBy: orNull(values.nominatedBy),
    votesWon: typedNumber(values.votesWon),
    certificate: orNull(values.certificate),
    enteredOn: values.enteredOn as CalendarDate,
    certifiedOn: values.certifiedOn,
    beganOn: values.beganOn,
    group: orNull(values.group) as AddDelegate['group'],
  }
}
