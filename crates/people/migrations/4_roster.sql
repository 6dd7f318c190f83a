-- A roster that a school brought: first only looked at, then taken in, perhaps taken back. What was read stands here until
-- it was taken in, or a day at the most.
create table people_roster (
  organisation {text} not null references people_organisation (id),
  id {text} not null primary key,
  actor {text} not null, -- who brought it: an id that leads to nobody once that person is gone
  file_name {text} not null,
  state {text} not null check (state in ('read', 'taking', 'taken', 'undoing', 'undone')),
  rows {text}, -- what was read, as JSON; nothing from the moment it was taken in
  is_inviting {bool} not null, -- whether whoever is new gets an invitation
  planned {int} not null, -- how many people there were to change, or to change back
  made_at {int} not null,
  taken_at {int},
  undone_at {int}
) {strict};
create index people_roster_organisation on people_roster (organisation, made_at);
create index people_roster_state on people_roster (state);

-- What a roster changed, with what stood before and what after it: enough to take it back, where nothing newer stands on
-- it. It goes a month after the roster was taken in.
create table people_change (
  owner {text} not null, -- whom it changed; of a class that was made: the organisation
  organisation {text} not null,
  roster {text} not null references people_roster (id),
  number {int} not null,
  kind {text} not null,
  membership {text},
  class {text},
  before {text},
  after {text},
  stays {bool} not null, -- it was to be taken back, and something newer stood on it
  primary key (roster, number)
) {strict};
create index people_change_owner on people_change (owner);
