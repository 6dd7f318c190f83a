-- Which talks come soon: whoever did not prepare one hears so by mail.
create index guidance_talk_soon on guidance_talk (planned_on, state);
