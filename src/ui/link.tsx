import type { ComponentChildren } from 'preact';

/** A link out of a page of ours: http and https only, and it tells the site nothing. */
export function OutLink({ href, children }: { href: string; children: ComponentChildren }) {
  if (!/^https?:\/\//.test(href)) return <>{children}</>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" dir="auto">
      {children}
    </a>
  );
}
