-- Người theo dõi: the officer of the council's office who follows a commitment. Whoever issued it, until it is given to
-- another; empty where nobody does.
alter table commitments.commitment add column follower_id uuid references identity.account;
update commitments.commitment c set follower_id = s.account_id
  from commitments.step s
 where s.council_id = c.council_id and s.commitment_id = c.id and s.kind = 'issued' and s.by_side = 'council'
   and exists (select from identity.account a where a.id = s.account_id);
create index commitment_of_follower on commitments.commitment (council_id, follower_id, sort_on, id);
