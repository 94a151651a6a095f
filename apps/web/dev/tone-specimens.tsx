import { ActionIcon, Button } from '@mantine/core'
import { ConfirmDialog, StatusBadge, tellDone, tellRefused, type Tone } from '#platform/ui'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import styles from './components-screen.module.css'

const words: readonly (readonly [Tone, string])[] = [
  ['neutral', 'Mới ghi nhận'],
  ['son', 'Đang họp'],
  ['resolved', 'Đã hoàn thành'],
  ['progress', 'Đang thực hiện'],
  ['dueSoon', 'Sắp đến hạn'],
  ['overdue', 'Quá hạn'],
  ['escalated', 'Báo cáo, kiến nghị xử lý'],
]

export function ToneSpecimens() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <div className={styles.row}>
        {words.map(([tone, word]) => (
          <StatusBadge key={tone} tone={tone}>
            {word}
          </StatusBadge>
        ))}
      </div>
      <div className={styles.row} style={{ marginTop: 16 }}>
        <Button>Chuyển kiến nghị</Button>
        <Button variant="default">In</Button>
        <Button variant="light">Nhắc việc</Button>
        <Button variant="subtle">Bỏ qua</Button>
        <Button disabled>Phát hành</Button>
        <ActionIcon aria-label="In">
          <IconPrinter size={22} />
        </ActionIcon>
        <Button variant="default" onClick={() => setOpen(true)}>
          Kết thúc theo dõi
        </Button>
        <Button
          variant="default"
          onClick={() => tellDone({ message: 'Đã chuyển 12 kiến nghị.', undo: () => Promise.resolve() })}
        >
          Việc đã xong
        </Button>
        <Button variant="default" onClick={() => tellRefused(new Error('specimen'))}>
          Việc bị từ chối
        </Button>
      </div>
      <ConfirmDialog
        open={open}
        onClose={() => setOpen(false)}
        onConfirm={() => setOpen(false)}
        title="Kết thúc theo dõi kiến nghị KN-26-000123?"
        detail="Kiến nghị rời khỏi danh sách theo dõi. Có thể mở lại khi cần, kèm lý do."
        verb="Kết thúc theo dõi"
        reasonLabel="Lý do"
      />
    </>
  )
}
