import { EDUCATION_LEVELS, POLITICAL_THEORY_LEVELS, SEXES } from '#councils'
import { ChoiceField, DateField, type FormState, TextField } from '#platform/ui'
import { useCouncilWords } from '../shared/labels.ts'
import styles from './delegates.module.css'
import type { PersonValues } from './person-values.ts'

/** The fields of a person, in the order of the register; those that few may read stand apart and say so. */
export function PersonFields({ form }: { readonly form: FormState<PersonValues> }) {
  const { t, label } = useCouncilWords()
  const field = (name: string) => label(`personFields.${name}`)
  const choices = (group: string, codes: readonly string[]) =>
    codes.map((value) => ({ value, label: label(`${group}.${value}`) }))
  return (
    <>
      <fieldset className={styles.group}>
        <legend>{t('delegate.facts')}</legend>
        <TextField form={form} name="fullName" label={field('fullName')} required />
        <ChoiceField form={form} name="sex" label={field('sex')} required options={choices('sexes', SEXES)} />
        <DateField form={form} name="bornOn" label={field('bornOn')} />
        <TextField form={form} name="hometown" label={field('hometown')} />
        <TextField form={form} name="occupation" label={field('occupation')} />
        <TextField form={form} name="position" label={field('position')} help={t('form.positionHelp')} />
        <TextField form={form} name="workplace" label={field('workplace')} />
        <ChoiceField
          form={form}
          name="partyMember"
          label={field('partyMember')}
          required
          options={[
            { value: 'true', label: t('yes') },
            { value: 'false', label: t('no') },
          ]}
        />
        <ChoiceField
          form={form}
          name="education"
          label={field('education')}
          options={choices('educationLevels', EDUCATION_LEVELS)}
        />
        <TextField form={form} name="specialisation" label={field('specialisation')} />
        <ChoiceField
          form={form}
          name="politicalTheory"
          label={field('politicalTheory')}
          options={choices('politicalTheoryLevels', POLITICAL_THEORY_LEVELS)}
        />
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{t('delegate.private')}</legend>
        <p className={styles.help}>{t('delegate.privateHelp')}</p>
        <TextField form={form} name="sensitive.ethnicity" label={field('ethnicity')} />
        <TextField form={form} name="sensitive.religion" label={field('religion')} help={t('form.religionHelp')} />
        <TextField form={form} name="sensitive.residence" label={field('residence')} />
        <TextField form={form} name="sensitive.phone" label={field('phone')} inputMode="tel" />
        <TextField form={form} name="sensitive.email" label={field('email')} inputMode="email" />
      </fieldset>
    </>
  )
}
