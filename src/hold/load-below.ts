// What stands below the decision loads behind it, as one part, so that the decision is there at once.
export const loadRest = () => import('./below.tsx').then((m) => m.Rest);

export const loadWhatChanged = () => import('./below.tsx').then((m) => m.WhatChanged);

export const loadOrganisationHelp = () => import('./below.tsx').then((m) => m.OrganisationHelp);
