-- Photos of delegates. Whoever is shown another, or none, keeps the ones before: taking a change back is showing one of
-- them again. The content is a file of the council.
create table councils.portrait (
  council_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  file_id uuid not null,
  added_at timestamptz not null,
  shown boolean not null,
  primary key (council_id, id),
  foreign key (council_id, person_id) references councils.person,
  foreign key (council_id, file_id) references platform.file
);
create unique index portrait_shown_is_one_a_person on councils.portrait (council_id, person_id) where shown;
select platform.protect('councils.portrait', 'upward');
