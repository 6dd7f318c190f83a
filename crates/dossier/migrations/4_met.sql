-- That something a school asked is met: no mark, only that it is so, since when, and who says it. What shows it are
-- entries that the learner shared with whoever recorded it.
create table dossier_met (
  owner {text} not null,
  organisation {text} not null,
  asked {text} not null, -- a dossier_asked of that organisation
  entries {text} not null, -- the ids of the entries, with a comma between them; may be empty
  recorded_by {text}, -- nobody when that person is gone
  recorded_name {text} not null,
  recorded_on {text} not null,
  made_at {int} not null,
  handed_on {text}, -- since when it stands in the school's own system: then it goes from here
  primary key (owner, organisation, asked)
) {by_key};
create index dossier_met_organisation on dossier_met (organisation, asked);
create index dossier_met_recorded on dossier_met (recorded_by);
