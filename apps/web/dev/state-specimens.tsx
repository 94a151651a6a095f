import { Button } from '@mantine/core'
import {
  ConflictState,
  EmptyState,
  ErrorState,
  LoadingState,
  NotFoundState,
  OfflineNotice,
  type Problem,
  ProblemError,
  SampleBanner,
  useWords,
} from '#platform/ui'
import { IconUsers } from '@tabler/icons-react'

const problem = (status: number, title: string): ProblemError =>
  new ProblemError({
    type: 'about:blank',
    status,
    title,
    detail: 'Chưa có gì thay đổi; nội dung ông/bà đã nhập vẫn còn trên màn hình.',
    next: 'Chọn vai trò khác nếu có, hoặc thử lại sau ít phút.',
    code: 'platform/specimen',
    params: {},
    errors: [],
  } satisfies Problem)

export function StateSpecimens() {
  const t = useWords('ui')
  return (
    <>
      <SampleBanner />
      <OfflineNotice title={t('offline')} detail={t('offlineDetail')} />
      <EmptyState icon={IconUsers} title="Chưa có đại biểu nào" action={<Button>Nhập từ Excel</Button>}>
        Bắt đầu bằng danh sách đại biểu trúng cử: tải tệp mẫu, điền rồi nhập, xem trước khi ghi.
      </EmptyState>
      <ErrorState error={problem(503, 'Máy chủ đang quá tải')} onRetry={() => undefined} />
      <ErrorState error={problem(403, 'Không có quyền thực hiện việc này')} />
      <NotFoundState />
      <ConflictState
        yours={{ name: 'Nguyễn Văn An', post: 'Giám đốc' }}
        current={{ name: 'Nguyễn Văn An', post: 'Phó Giám đốc' }}
        fields={[
          { label: 'Họ và tên', read: ({ name }) => name },
          { label: 'Chức vụ', read: ({ post }) => post },
        ]}
        onTakeCurrent={() => undefined}
        onKeepMine={() => undefined}
      />
      <LoadingState />
    </>
  )
}
