dossier-menu = Mijn dossier
dossier-greeting = Dag { $name }
dossier-lead-vo = Dit is jouw dossier. Jij bepaalt wat erin staat en wie het ziet.
dossier-lead-mbo = Dit is jouw portfolio. Jij bepaalt wat erin staat en wie het ziet.
