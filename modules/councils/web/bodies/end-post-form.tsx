import { CHOSEN_POST_END_REASONS, type EndPost, type Post } from '#councils'
import type { CalendarDate } from '#platform/calendar'
import { ChoiceField, ConflictState, DateField, Form, tellDone, TextField, useForm } from '#platform/ui'
import { useRef } from 'react'
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
  const words = useCouncilWords()
  const { t, label, roleName } = words
  const { endPost, undoPost } = useCouncilCommands()
  const seen = useRef(post.version)
  const form = useForm<Values, { readonly version: number }>({
    key: `councils/end-post/${post.id}@${post.version}`,
    start: { reason: '', endedOn: null, document: '' },
    send: (values) => endPost(post.id, { version: seen.current, ...endOf(values) }),
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
  const versions = form.problem?.versions
  if (versions !== undefined) {
    const current = versions.current as Post
    return (
      <ConflictState<EndOfPost>
        yours={endOf(form.values)}
        current={{ reason: current.endReason, endedOn: current.endedOn }}
        fields={comparedFields(words)}
        onTakeCurrent={() => {
          form.drop()
          onDone()
        }}
        // A post that has ended can't be ended again: whoever thinks otherwise undoes that first.
        onKeepMine={
          current.endedOn === null
            ? () => {
                seen.current = current.version
                void form.submit({})
              }
            : undefined
        }
      />
    )
  }
  return (
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
  )
}

/** How a post ended, or that it hasn't. */
interface EndOfPost {
  readonly reason: Post['endReason']
  readonly endedOn: CalendarDate | null
}

function endOf({ reason, endedOn, document }: Values): Omit<EndPost, 'version'> {
  return {
    reason: reason as EndPost['reason'],
    endedOn: endedOn as CalendarDate,
    document: document === '' ? null : document,
  }
}

function comparedFields({ t, label, day }: ReturnType<typeof useCouncilWords>) {
  return [
    {
      label: t('bodies.endReason'),
      read: ({ reason }: EndOfPost) => (reason === null ? t('bodies.notEnded') : label(`postEndReasons.${reason}`)),
    },
    { label: t('bodies.endedOn'), read: ({ endedOn }: EndOfPost) => (endedOn === null ? '' : day(endedOn)) },
  ]
}
