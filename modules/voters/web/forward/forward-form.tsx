import { Radio, Select } from '@mantine/core'
import { FilePicker } from '#commitments/web'
import type { Agency } from '#councils'
import {
  DateField,
  Form,
  LoadingState,
  LongTextField,
  tellDone,
  TextField,
  useForm,
  useGo,
  useMyCouncil,
} from '#platform/ui'
import { Suspense, useState } from 'react'
import type { ForwardLetter, PetitionId, PetitionRow } from '#voters'
import { paths } from '../shared/paths.ts'
import styles from '../shared/shared.module.css'
import { useVoterWords } from '../shared/words.ts'
import { useVoterActs } from '../voters.commands.ts'
import { agencyChoices, onlyCompetent } from './agency-choice.ts'
import { ClearBeforeSending } from './clear-before-sending.tsx'
import {
  emptyLetter,
  FORWARD_WAYS,
  forwardCommand,
  type ForwardValues,
  letterValues,
  responsible,
  submitCommand,
} from './forward-values.ts'
import own from './forward.module.css'
import { PetitionPicks } from './petition-picks.tsx'
import { useAnswerDue } from './use-answer-due.ts'

type Sent = { readonly forwarded: number } | { readonly paper: string }

export interface ForwardFormProps {
  readonly rows: readonly PetitionRow[]
  readonly picked: readonly PetitionId[]
  readonly agencies: readonly Agency[]
  /** A letter that came back: it is changed and submitted again. */
  readonly letter?: ForwardLetter
}

/** One letter: which petitions, to whom; submitted for approval, or signed outside with its number, date and PDF. */
export function ForwardForm({ rows, picked, agencies, letter }: ForwardFormProps) {
  const { t, label, count } = useVoterWords()
  const go = useGo()
  const { forward, submitLetter, changeLetter } = useVoterActs()
  const [unattached, setUnattached] = useState(false)
  const { level } = useMyCouncil()
  const onlyFor = (ids: readonly PetitionId[]) => {
    const only = onlyCompetent(
      agencies,
      rows.filter(({ id }) => ids.includes(id)),
      level,
    )
    return only === undefined ? '' : String(only.id)
  }
  const form = useForm<ForwardValues, Sent>({
    key: letter === undefined ? `voters/forward/${picked.toSorted().join()}` : `voters/letter/${letter.id}`,
    start: letter === undefined ? { ...emptyLetter(picked), agency: onlyFor(picked) } : letterValues(letter),
    send: async (typed): Promise<Sent> => {
      if (typed.way === 'signed') return forward(forwardCommand(typed))
      const body = submitCommand(typed)
      return letter === undefined ? submitLetter(body) : changeLetter(letter.id, body)
    },
    onSent: (sent) => {
      if ('paper' in sent) {
        tellDone({ message: t('done.letterSubmitted', { count: count(form.values.picked.length) }) })
        go(paths.paper(sent.paper))
        return
      }
      tellDone({ message: t('done.forwarded', { count: count(sent.forwarded) }) })
      go(
        picked.length === 1 && picked[0] !== undefined
          ? paths.petition(picked[0])
          : paths.narrowed({ state: 'forwarded' }),
      )
    },
  })
  const { values, set, errors } = form
  const chosen = rows.filter(({ id }) => values.picked.includes(id))
  const find = (id: string) => agencies.find((agency) => String(agency.id) === id)
  const answering = find(values.assigned) ?? find(values.agency)
  const signed = values.way === 'signed'
  const due = useAnswerDue(values.date, !signed)
  const choices = agencyChoices(agencies, chosen, { competent: t('forward.competent'), others: t('forward.others') })
  // The agency follows what is picked until somebody chooses another.
  const only = onlyFor(values.picked)
  const pick = (ids: readonly PetitionId[]) => {
    set('picked', ids)
    if (values.agency === only) set('agency', onlyFor(ids))
  }
  const checked = {
    ...form,
    submit: async (wrong: Readonly<Record<string, string>>) => {
      const missing = signed && values.files.length === 0
      setUnattached(missing)
      const nothing = values.picked.length === 0 ? { petitions: t('forward.pickFirst') } : {}
      await form.submit({ ...wrong, ...nothing, ...(missing && { 'letter.file': t('forward.attachFirst') }) })
    },
  }
  return (
    <Form
      form={checked}
      submit={t(signed ? 'forward.submit' : 'forward.submitLetter', { count: count(values.picked.length) })}
    >
      <fieldset className={styles.group}>
        <legend>{t('forward.step1')}</legend>
        <PetitionPicks rows={rows} picked={values.picked} onPick={pick} />
        {errors['petitions'] !== undefined && <p className={own.wrong}>{errors['petitions']}</p>}
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{t('forward.step2')}</legend>
        <Select
          label={label('fields.agency')}
          {...(only !== '' && values.agency === only && { description: t('forward.onlyCompetent') })}
          required
          searchable
          allowDeselect={false}
          data-field="agency"
          data-wrong={t('forward.chooseAgency')}
          error={errors['agency']}
          value={values.agency === '' ? null : values.agency}
          data={choices}
          onChange={(id) => set('agency', id ?? '')}
        />
        <Select
          label={label('fields.assigned')}
          description={t('forward.assignedHelp')}
          searchable
          clearable
          value={values.assigned === '' ? null : values.assigned}
          data={choices}
          onChange={(id) => set('assigned', id ?? '')}
        />
        <TextField
          form={form}
          name="personName"
          label={t('forward.person')}
          {...(answering !== undefined && {
            help: answering.head
              ? t('forward.personHelp', { name: answering.head.fullName, title: answering.head.title })
              : t('forward.personVacant'),
          })}
        />
        {values.personName !== '' && (
          <TextField form={form} name="personTitle" label={t('forward.personTitle')} required />
        )}
        {chosen.length === 1 && (
          <LongTextField form={form} name="work" label={t('forward.work')} help={t('forward.workHelp')} />
        )}
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{t('forward.step3')}</legend>
        {letter === undefined && (
          <Radio.Group
            label={t('forward.way')}
            value={values.way}
            onChange={(way) => set('way', way === 'signed' ? 'signed' : 'submit')}
          >
            <div className={own.ways}>
              {FORWARD_WAYS.map((way) => (
                <Radio
                  key={way}
                  value={way}
                  size="md"
                  label={t(`forward.ways.${way}`)}
                  description={t(`forward.wayHelp.${way}`)}
                />
              ))}
            </div>
          </Radio.Group>
        )}
        {signed ? (
          <>
            <TextField
              form={form}
              name="number"
              label={label('fields.letterNumber')}
              help={t('forward.numberHelp')}
              required
            />
            <DateField form={form} name="date" label={label('fields.letterDate')} required />
            <TextField form={form} name="signer" label={label('fields.signer')} required />
            <Suspense fallback={<LoadingState lines={1} />}>
              <FilePicker
                label={label('fields.letterFile')}
                purpose="letter"
                most={1}
                required
                files={values.files}
                onChange={(files) => {
                  setUnattached(false)
                  set('files', files)
                }}
                error={errors['letter.file'] ?? (unattached ? t('forward.attachFirst') : undefined)}
              />
            </Suspense>
          </>
        ) : (
          <LongTextField form={form} name="note" label={t('forward.note')} help={t('forward.noteHelp')} />
        )}
      </fieldset>
      <section className={styles.group} aria-labelledby="forward-clear">
        <h2 id="forward-clear" className={own.title}>
          {t('forward.clear')}
        </h2>
        <ClearBeforeSending
          body={answering?.name}
          person={responsible(values, answering)}
          rows={chosen}
          work={values.work}
          due={due}
        />
      </section>
    </Form>
  )
}
