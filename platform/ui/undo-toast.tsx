import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { problemOf } from './api/index.ts'
import { say, useWords } from './language.ts'

export interface Done {
  /** What was done, in the past: "Đã chuyển 12 kiến nghị". */
  readonly message: string
  /** The compensating act; absent where there is none. */
  readonly undo?: (() => Promise<void>) | undefined
}

const SHOWN_MS = 10_000

/** Says that an act is done and offers to take it back. */
export function tellDone({ message, undo }: Done): void {
  const id = notifications.show({ message: '', autoClose: SHOWN_MS, ...closable() })
  notifications.update({
    id,
    message: <DoneNotice id={id} message={message} undo={undo} />,
    autoClose: SHOWN_MS,
    color: 'green',
    ...closable(),
  })
}

/** Says that an act outside of a form was refused: what happened, what is safe, what to do. */
export function tellRefused(thrown: unknown): void {
  const { title, detail, next } = problemOf(thrown)
  notifications.show({
    title,
    message: [detail, next].filter(Boolean).join(' '),
    color: 'red',
    autoClose: false,
    ...closable(),
  })
}

/** The sign of a cross has no words of its own. */
function closable() {
  return { withCloseButton: true, closeButtonProps: { 'aria-label': say('ui:screen.close') } } as const
}

function DoneNotice({ id, message, undo }: Done & { readonly id: string }) {
  const t = useWords('ui')
  const [undoing, setUndoing] = useState(false)

  async function takeBack(act: () => Promise<void>): Promise<void> {
    setUndoing(true)
    try {
      await act()
      notifications.update({ id, message: t('undone'), autoClose: 3000, ...closable() })
    } catch (thrown) {
      notifications.hide(id)
      tellRefused(thrown)
    }
  }

  return (
    <Group justify="space-between" wrap="nowrap">
      <Text>{message}</Text>
      {undo !== undefined && (
        <Button variant="subtle" flex="none" loading={undoing} onClick={() => void takeBack(undo)}>
          {t(undoing ? 'undoing' : 'undo')}
        </Button>
      )}
    </Group>
  )
}
