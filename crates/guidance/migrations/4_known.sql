-- What a school knows of a learner for its caseloads. A step that was agreed in a talk is known to both; a step of the
-- learner alone is the learner's. `first_step` is the one that is due first, its day before its words.
create view guidance_known as
select h.organisation, h.owner as learner, h.last_talk_on, h.next_talk_on, h.waiting_on, h.cancelled_on, h.asked_talk_on,
       h.asked_help_on, h.asked_help_kind,
       (select min(s.due_on || ' ' || s.text) from dossier_step s
         where s.owner = h.owner and s.talk is not null and s.done_on is null and s.removed_at is null) as first_step,
       exists (select 1 from dossier_plan p where p.owner = h.owner) as has_plan
  from guidance_heard h;
