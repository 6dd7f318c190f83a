-- Who is a guardian of whom, because the school says so. It ends on the day before the learner turns eighteen, or earlier.
create table people_guardian (
  owner {text} not null references people_person (owner), -- the learner
  id {text} not null,
  guardian {text} not null,
  organisation {text} not null references people_organisation (id), -- which school says so
  membership {text} not null, -- the role of the guardian
  verified_by {text} not null, -- who said so for the school: an id that leads to nobody once that person is gone
  starts_on {text} not null,
  ends_on {text} not null, -- the last day
  seen_at {int}, -- when the guardian looked last at the days of talks
  made_at {int} not null,
  primary key (owner, id)
) {strict};
create unique index people_guardian_pair on people_guardian (organisation, owner, guardian);
create index people_guardian_guardian on people_guardian (guardian);
create index people_guardian_membership on people_guardian (membership);
