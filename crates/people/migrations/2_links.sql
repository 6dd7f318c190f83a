-- A link or a code that grants something once. Only its hash is here. An invitation is for a role that its owner already
-- has: whoever takes it up becomes that person, or takes the role along to the account they have.
create table people_link (
  owner {text} not null references people_person (owner),
  hash {text} not null primary key,
  kind {text} not null check (kind in ('invite', 'join', 'sign_in', 'connect', 'verify')),
  organisation {text} references people_organisation (id), -- who invites
  membership {text} references people_membership (id), -- to which role
  email {text}, -- to which address it went, in lower case
  letter {text}, -- the letter that carries it
  made_at {int} not null,
  ends_at {int} not null,
  used_at {int},
  withdrawn_at {int}
) {strict};
create index people_link_owner on people_link (owner);
create index people_link_organisation on people_link (organisation, made_at);
create index people_link_ends on people_link (ends_at);
