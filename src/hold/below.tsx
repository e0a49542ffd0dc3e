// The views and parts of the page that the decision does not wait for, in one file of their own.
export { AppOpened } from './app-opened.tsx';
export { FreePage } from './free-page.tsx';
export { NoLink } from './no-link.tsx';
export { OrganisationHelp } from './organisation-help.tsx';
export { Rest } from './rest.tsx';
export { WhatChanged } from './what-changed.tsx';
