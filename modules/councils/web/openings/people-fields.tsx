import { FIRST_ROLES, type FirstPerson } from '#councils'
import { ChoiceField, type FormState, TextField, useText } from '#platform/ui'
import { useProvinceWords } from '../shared/province-words.ts'
import styles from './openings.module.css'

/** As many as are asked for at once; more are invited afterwards. */
export const PLACES = [0, 1, 2] as const
type Place = (typeof PLACES)[number]

/** The fields of each person bear the names that the server's answer gives them. */
export type PeopleValues = {
  readonly [Name in `people.${Place}.${'displayName' | 'loginName' | 'role' | 'title'}`]: string
}

export const NO_PEOPLE: PeopleValues = Object.fromEntries(
  PLACES.flatMap((place) =>
    ['displayName', 'loginName', 'role', 'title'].map((field) => [
      `people.${place}.${field}`,
      field === 'role' ? 'communeOfficer' : '',
    ]),
  ),
) as PeopleValues

/** Họ tên, tên đăng nhập, vai trò, chức danh of each; a row without a name is left out. */
export function PeopleFields<Values extends PeopleValues>({ form: typed }: { readonly form: FormState<Values> }) {
  const { p } = useProvinceWords()
  const text = useText()
  const form = typed as unknown as FormState<PeopleValues>
  const roles = FIRST_ROLES.map((value) => ({ value, label: text(`identity:roles.${value}`) }))
  return PLACES.map((place) => (
    <fieldset key={place} className={styles.group}>
      <legend>{p('openings.person', { place: place + 1 })}</legend>
      <div className={styles.row}>
        <TextField form={form} name={`people.${place}.displayName`} label={p('openings.displayName')} />
        <TextField form={form} name={`people.${place}.loginName`} label={p('openings.login')} />
        <ChoiceField form={form} name={`people.${place}.role`} label={p('openings.role')} options={roles} required />
        <TextField form={form} name={`people.${place}.title`} label={p('openings.personTitle')} />
      </div>
    </fieldset>
  ))
}

/** Those of whom something was written. */
export function peopleOf(values: PeopleValues): FirstPerson[] {
  return PLACES.filter((place) => values[`people.${place}.displayName`].trim() !== '').map((place) => ({
    displayName: values[`people.${place}.displayName`],
    loginName: values[`people.${place}.loginName`],
    role: values[`people.${place}.role`] as FirstPerson['role'],
    title: values[`people.${place}.title`],
  }))
}
