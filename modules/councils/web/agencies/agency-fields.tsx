import { AGENCY_KINDS } from '#councils'
import { MultiSelect } from '@mantine/core'
import { ChoiceField, DateField, type FormState, TextField, useMyCouncil } from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { allAgenciesQuery, fieldsQuery } from '../councils.queries.ts'
import { useCouncilWords } from '../shared/labels.ts'
import type { AgencyValues } from './agency-values.ts'
import { useFieldNames } from './field-names.ts'

export interface AgencyFieldsProps {
  readonly form: FormState<AgencyValues>
  /** An agency isn't its own superior. */
  readonly self?: string
}

/** The fields of an agency: what it is, through whom letters go, what it answers for. */
export function AgencyFields({ form, self }: AgencyFieldsProps) {
  const { t, label } = useCouncilWords()
  const { id: council } = useMyCouncil()
  const agencies = useQuery(allAgenciesQuery(council))
  const fields = useQuery(fieldsQuery)
  const nameOf = useFieldNames()
  return (
    <>
      <TextField form={form} name="name" label={t('agencies.name')} help={t('agencies.nameHelp')} required />
      <TextField form={form} name="shortName" label={t('agencies.shortName')} />
      <ChoiceField
        form={form}
        name="kind"
        label={t('agencies.kind')}
        required
        options={AGENCY_KINDS.map((value) => ({ value, label: label(`agencyKinds.${value}`) }))}
      />
      <ChoiceField
        form={form}
        name="parent"
        label={t('agencies.parent')}
        help={t('agencies.parentHelp')}
        options={(agencies.data ?? [])
          .filter(({ id }) => id !== self)
          .map(({ id, name }) => ({ value: id, label: name }))}
      />
      <MultiSelect
        size="md"
        searchable
        clearable
        name="fields"
        label={label('agency.fields')}
        description={t('agencies.fieldsHelp')}
        error={form.errors['fields']}
        data={(fields.data ?? []).map(({ code }) => ({ value: code as string, label: nameOf(code) }))}
        value={[...form.values.fields]}
        onChange={(codes) => form.set('fields', codes)}
      />
      <DateField form={form} name="startsOn" label={t('agencies.startsOn')} />
    </>
  )
}
