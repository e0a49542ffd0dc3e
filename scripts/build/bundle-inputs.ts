/** Bundle → what went into it, in bytes of the minified output: what `npm run build` notes. */
export type BundleInputs = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Where the build notes what went into one browser's bundles. */
export const inputsFile = (target: string) => `dist/inputs-${target}.json`;
