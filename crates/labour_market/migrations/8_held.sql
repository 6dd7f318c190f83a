-- Until when a release has to stay, because something that is kept was made of it: microseconds, 0 = nothing holds it. A
-- release that would go and is held is 'staged' with an end: nobody sees it, and nothing is undone to it.
alter table labour_market_release add column held_until {int} not null default 0;
