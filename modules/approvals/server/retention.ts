import type { RetentionRule } from '#audit/server'

/** How long this module keeps photos: what a leader wrote by hand is part of the paper that it decided on. */
export const approvalsRetention: readonly RetentionRule[] = [
  {
    name: 'approvals.notes',
    title: {
      vi: 'Ảnh bút phê, bản ký quét kèm văn bản',
      en: 'Photos of handwritten notes and scans of signed papers',
    },
    basis: {
      vi: 'Là một phần của hồ sơ công việc, giữ theo hồ sơ (Luật Lưu trữ 33/2024/QH15); đề xuất của sản phẩm, chờ danh mục thời hạn của tỉnh',
      en: 'Part of the file of the matter, kept with it (Law on archives 33/2024/QH15); the product’s proposal until the province lists its periods',
    },
    action: {
      vi: 'Không tự xóa; ảnh gửi lên mà không gắn vào văn bản nào được xóa sau 3 ngày',
      en: 'Not removed by itself; a photo that was sent and attached to no paper goes after 3 days',
    },
    days: null,
  },
]
