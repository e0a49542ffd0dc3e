/** The parts of the page that load behind the decision, in one file. */
export { OrganisationHelp } from './organisation-help.tsx';
export { Rest } from './rest.tsx';
export { WhatChanged } from './what-changed.tsx';
