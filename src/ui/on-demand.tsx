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
  // The component is kept in an object: a bare function would be called to make the state.
  const [part, setPart] = useState<{ readonly Part: ComponentType<P> } | null>(null);
  useEffect(() => {
    void load().then((Part) => setPart({ Part }));
  }, [load]);
  return part && <part.Part {...props} />;
}
