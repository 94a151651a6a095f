import type { CalendarDate } from '#platform/calendar'
import {
  CheckField,
  ChoiceField,
  DateField,
  Form,
  type ImportPreview,
  ImportWizard,
  LongTextField,
  tellDone,
  TextField,
  useForm,
} from '#platform/ui'

interface Letter {
  number: string
  day: CalendarDate | null
  agency: string
  note: string
  signed: boolean
}

const start: Letter = { number: '', day: null, agency: '', note: '', signed: false }

const preview: ImportPreview = {
  total: 62,
  columns: [
    { key: 'text', label: 'Nội dung kiến nghị' },
    { key: 'day', label: 'Ngày tiếp nhận' },
  ],
  rows: [
    { row: 5, cells: { text: 'Sửa đường', day: '12/10/2026' } },
    { row: 6, cells: { text: 'Thoát nước', day: '31/02/2026' } },
  ],
  faults: [
    { row: 6, column: 'Ngày tiếp nhận', found: '31/02/2026', reason: 'Ngày không có thật. Ghi ngày/tháng/năm.' },
  ],
}

export function FormSpecimens() {
  const form = useForm({
    key: 'dev/letter',
    start,
    send: (letter) => Promise.resolve(letter),
    onSent: ({ number }) => tellDone({ message: `Đã chuyển kèm văn bản ${number}.` }),
  })
  return (
    <>
      <Form form={form} submit="Chuyển kiến nghị">
        <TextField form={form} name="number" label="Số văn bản" help="Ghi cả ký hiệu, ví dụ 125/VP-TH" required />
        <DateField form={form} name="day" label="Ngày văn bản" required />
        <ChoiceField
          form={form}
          name="agency"
          label="Cơ quan chủ trì"
          required
          options={['Sở Xây dựng', 'Sở Nông nghiệp và Môi trường'].map((name) => ({ value: name, label: name }))}
        />
        <LongTextField form={form} name="note" label="Ghi chú" />
        <CheckField form={form} name="signed" label="Đã có bản ký số kèm theo" />
      </Form>
      <h3>Nhập từ Excel</h3>
      <ImportWizard
        preview={() => Promise.resolve(preview)}
        confirm={() => Promise.resolve({ written: 62 })}
        templateHref="#mau"
      />
    </>
  )
}
