-- Phones and browsers make WebP pictures.
alter table platform.file drop constraint file_kind_check;
alter table platform.file add constraint file_kind_check check (kind in ('pdf', 'docx', 'xlsx', 'png', 'jpeg', 'webp'));
