/** Reads at once, ahead of the first call, which takes what comes of it; each later call reads anew. */
export function readAhead<T>(read: () => Promise<T>): () => Promise<T> {
  let ahead: Promise<T> | null = read();
  return () => {
    const reading = ahead ?? read();
    ahead = null;
    return reading;
  };
}
