-- An account elsewhere with which someone comes in: that of a school, through OpenID Connect. Two things together say who
-- it is, the issuer and the subject; a name or an e-mail address says nothing.
create table people_identity (
  owner {text} not null references people_person (owner),
  id {text} not null primary key,
  issuer {text} not null,
  subject {text} not null,
  home {text}, -- the organisation that spoke for them last, as its federation calls it
  affiliation {text}, -- as what, in words of the federation: student, employee
  made_at {int} not null,
  used_at {int} not null
) {strict};
create unique index people_identity_subject on people_identity (issuer, subject);
create index people_identity_owner on people_identity (owner);

-- Someone who came in at a school and is not known here yet, or wants to link that account; gone within the hour. Whose
-- it is, is just the question: it has no owner.
create table people_arrival (
  hash {text} not null primary key,
  issuer {text} not null,
  subject {text} not null,
  home {text},
  affiliation {text},
  is_strong {bool} not null,
  ends_at {int} not null
) {strict};
create index people_arrival_ends on people_arrival (ends_at);

-- Who spoke for them when the session began; nothing when they came in by themselves.
alter table people_session add column issuer {text};
