import { type AppointToPost, type BodyOnChart, POST_ORIGINS, type PostRole, ROLES_OF_BODY } from '#councils'
import type { CalendarDate } from '#platform/calendar'
import { Modal } from '@mantine/core'
import {
  ChoiceField,
  DateField,
  Form,
  LongTextField,
  tellDone,
  TextField,
  useForm,
  useMyCouncil,
  useWords,
} from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { useCouncilCommands } from '../councils.commands.ts'
import { allDelegatesQuery } from '../councils.queries.ts'
import { useCouncilWords } from '../shared/labels.ts'
import styles from './bodies.module.css'

interface Values {
  readonly mandate: string
  readonly role: string
  readonly title: string
  readonly origin: string
  readonly fullTime: string
  readonly startsOn: CalendarDate | null
  readonly document: string
  readonly 'decision.by': string
  readonly 'decision.reason': string
}

export interface AppointDialogProps {
  readonly body: BodyOnChart
  readonly role: PostRole
  readonly onClose: () => void
}

/** A version that a post has when it was just made: undoing at once needs no second look. */
const JUST_MADE = 1

/** Ghi chức danh: who, which post, how and since when; what is unusual asks who decided it and why. */
export function AppointDialog({ body, role, onClose }: AppointDialogProps) {
  const { t, label } = useCouncilWords()
  const ui = useWords('ui')
  const { id: council } = useMyCouncil()
  const { appoint, undoPost } = useCouncilCommands()
  const delegates = useQuery(allDelegatesQuery(council, { state: 'active' }))
  const nameOf = (mandate: string) => delegates.data?.find((row) => row.mandate === mandate)?.fullName ?? ''
  const form = useForm<Values, { readonly post: string }>({
    key: `councils/appoint/${body.id}/${role}`,
    start: {
      mandate: '',
      role,
      title: '',
      origin: body.kind === 'group' ? 'appointed' : 'elected',
      fullTime: 'false',
      startsOn: null,
      document: '',
      'decision.by': '',
      'decision.reason': '',
    },
    send: (values) => appoint(commandOf(values, body)),
    onSent: ({ post }) => {
      const { mandate, role: taken } = form.values
      tellDone({
        message: t('bodies.appointed', { name: nameOf(mandate), role: label(`postRoles.${taken}`), body: body.name }),
        undo: async () => {
          await undoPost(post, { version: JUST_MADE, reason: t('undoAtOnce') })
        },
      })
      onClose()
    },
  })
  const asksDecision = form.problem?.code === 'councils/post-needs-decision' || form.values['decision.by'] !== ''
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('bodies.appointTitle', { body: body.name })}
      closeButtonProps={{ 'aria-label': ui('close') }}
      styles={{ title: { fontWeight: 600, fontSize: 'var(--nt-text-lg)' } }}
    >
      <Form form={form} submit={label('body.appoint')}>
        <ChoiceField
          form={form}
          name="mandate"
          label={label('delegate.one')}
          help={delegates.isPending ? t('bodies.readingDelegates') : t('bodies.onlyActive')}
          required
          options={(delegates.data ?? []).map(({ mandate, fullName }) => ({ value: mandate, label: fullName }))}
        />
        <ChoiceField
          form={form}
          name="role"
          label={t('bodies.post')}
          required
          options={ROLES_OF_BODY[body.kind].map((value) => ({ value, label: label(`postRoles.${value}`) }))}
        />
        <TextField form={form} name="title" label={t('bodies.postTitle')} help={t('bodies.postTitleHelp')} />
        <ChoiceField
          form={form}
          name="origin"
          label={t('bodies.origin')}
          required
          options={POST_ORIGINS.map((value) => ({ value, label: label(`postOrigins.${value}`) }))}
        />
        <ChoiceField
          form={form}
          name="fullTime"
          label={t('bodies.time')}
          required
          options={[
            { value: 'true', label: label('delegate.fullTime') },
            { value: 'false', label: label('delegate.partTime') },
          ]}
        />
        <DateField form={form} name="startsOn" label={t('bodies.startsOn')} required />
        <TextField form={form} name="document" label={t('document')} help={t('documentHelp')} />
        {asksDecision && (
          <fieldset className={styles.decision}>
            <legend>{t('bodies.decision')}</legend>
            <TextField form={form} name="decision.by" label={t('bodies.decidedBy')} required />
            <LongTextField form={form} name="decision.reason" label={t('bodies.decisionReason')} required />
          </fieldset>
        )}
      </Form>
    </Modal>
  )
}

function commandOf(values: Values, body: BodyOnChart): AppointToPost {
  const by = values['decision.by']
  return {
    body: body.id,
    mandate: values.mandate as AppointToPost['mandate'],
    role: values.role as PostRole,
    title: values.title === '' ? null : values.title,
    origin: values.origin as AppointToPost['origin'],
    fullTime: values.fullTime === 'true',
    startsOn: values.startsOn as CalendarDate,
    document: values.document === '' ? null : values.document,
    decision: by === '' ? null : { by, reason: values['decision.reason'] },
  }
}
