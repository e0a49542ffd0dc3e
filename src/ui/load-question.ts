/** The question is asked once: it comes when a page needs it, so that no page is larger for it. */
export const loadMembershipQuestion = () =>
  import('./membership-question.tsx').then((m) => m.MembershipQuestion);

export const loadPartQuestion = () =>
  import('./membership-question.tsx').then((m) => m.PartQuestion);
