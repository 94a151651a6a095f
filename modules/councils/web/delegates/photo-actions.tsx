import type { Delegate, PortraitId } from '#councils'
import { Button, FileButton } from '@mantine/core'
import { tellDone, tellRefused } from '#platform/ui'
import { IconCamera, IconPhotoOff } from '@tabler/icons-react'
import { useState } from 'react'
import { useCouncilCommands } from '../councils.commands.ts'
import { useCouncilWords } from '../shared/labels.ts'

const PICTURES = 'image/jpeg,image/png,image/webp'

/** Thêm, thay, bỏ ảnh: each taken back at once by showing what was there before. */
export function PhotoActions({ delegate }: { readonly delegate: Delegate }) {
  const { t } = useCouncilWords()
  const { addPortrait, showPortrait } = useCouncilCommands()
  const [busy, setBusy] = useState(false)
  const { person, portrait } = delegate

  async function change(act: () => Promise<{ readonly before: string | null }>, message: string): Promise<void> {
    setBusy(true)
    try {
      const { before } = await act()
      tellDone({
        message,
        undo: async () => {
          await showPortrait(person.id, before as PortraitId | null)
        },
      })
    } catch (thrown) {
      tellRefused(thrown)
    } finally {
      setBusy(false)
    }
  }

  return (
    <>
      <FileButton
        accept={PICTURES}
        onChange={(file) =>
          file && void change(() => addPortrait(person.id, file), t('photo.added', { name: person.fullName }))
        }
      >
        {(button) => (
          <Button {...button} variant="default" loading={busy} leftSection={<IconCamera size={18} />}>
            {t(portrait === null ? 'photo.add' : 'photo.replace')}
          </Button>
        )}
      </FileButton>
      {portrait !== null && (
        <Button
          variant="default"
          disabled={busy}
          leftSection={<IconPhotoOff size={18} />}
          onClick={() =>
            void change(() => showPortrait(person.id, null), t('photo.removed', { name: person.fullName }))
          }
        >
          {t('photo.remove')}
        </Button>
      )}
    </>
  )
}
