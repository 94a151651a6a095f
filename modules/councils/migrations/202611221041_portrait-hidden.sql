-- When a photo stopped being shown: from then on it is kept only so that this can be taken back, and not for ever.
alter table councils.portrait add column hidden_at timestamptz;
update councils.portrait set hidden_at = now() where not shown;
