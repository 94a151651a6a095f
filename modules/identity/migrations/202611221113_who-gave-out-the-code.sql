-- Whoever gave out the code answers for it until it is used; of codes given out before this day, who made the invitation.
alter table identity.invitation add column issued_by uuid references identity.account;
