import { CHOSEN_POST_END_REASONS, type EndPost } from '#councils'
import type { CalendarDate } from '#platform/calendar'
import { ChoiceField, DateField, Form, tellDone, TextField, useForm, VersionConflict } from '#platform/ui'
import { useCouncilCommands } from '../councils.commands.ts'
import { useCouncilWords } from '../shared/labels.ts'
import type { PostOnChart } from './post-on-chart.ts'

interface Values {
  readonly reason: string
  readonly endedOn: CalendarDate | null
  readonly document: string
}

/** Kết thúc chức danh: why, from which day it is no longer held, on which paper; undone at once if it was a slip. */
export function EndPostForm({ post, onDone }: { readonly post: PostOnChart; readonly onDone: () => void }) {
  const { t, label, roleName } = useCouncilWords()
  const { endPost, undoPost } = useCouncilCommands()
  const form = useForm<Values, { readonly version: number }>({
    key: `councils/end-post/${post.id}@${post.version}`,
    start: { reason: '', endedOn: null, document: '' },
    send: ({ reason, endedOn, document }) =>
      endPost(post.id, {
        version: post.version,
        reason: reason as EndPost['reason'],
        endedOn: endedOn as CalendarDate,
        document: document === '' ? null : document,
      }),
    onSent: ({ version }) => {
      tellDone({
        message: t('bodies.ended', { name: post.fullName, role: roleName(post) }),
        undo: async () => {
          await undoPost(post.id, { version, reason: t('undoAtOnce') })
        },
      })
      onDone()
    },
  })
  return (
    <>
      <VersionConflict problem={form.problem} onLook={onDone} />
      <Form form={form} submit={t('bodies.submitEnd')}>
        <ChoiceField
          form={form}
          name="reason"
          label={t('bodies.endReason')}
          required
          options={CHOSEN_POST_END_REASONS.map((value) => ({ value, label: label(`postEndReasons.${value}`) }))}
        />
        <DateField form={form} name="endedOn" label={t('bodies.endedOn')} required />
        <TextField form={form} name="document" label={t('document')} help={t('documentHelp')} />
      </Form>
    </>
  )
}
