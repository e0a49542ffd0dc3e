import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A part of the page that loads once the rest is drawn. */
export function OnDemand<P extends object>({
  load,
  props,
}: {
  load: () => Promise<ComponentType<P>>;
  props: P;
}) {
  // In an object: a function would be taken for one that makes the state.
  const [part, setPart] = useState<{ readonly Part: ComponentType<P> } | null>(null);
  useEffect(() => {
    void load().then((Part) => setPart({ Part }));
  }, [load]);
  return part && <part.Part {...props} />;
}
