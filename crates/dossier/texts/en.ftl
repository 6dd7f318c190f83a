dossier-menu = My dossier
dossier-greeting = Hello { $name }
dossier-lead-vo = This is your dossier. You decide what is in it and who sees it.
dossier-lead-mbo = This is your portfolio. You decide what is in it and who sees it.
