-- In which municipality a programme is offered, where the name of the place is that of one.
alter table programmes_offer add column municipality {text};
