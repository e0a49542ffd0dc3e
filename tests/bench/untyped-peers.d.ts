declare module '@gorhill/ubo-core' {
  type List = { readonly name: string; readonly raw: string };
  type Details = { readonly originURL: string; readonly url: string; readonly type: string };
  export class StaticNetFilteringEngine {
    static create(): Promise<StaticNetFilteringEngine>;
    useLists(lists: readonly List[]): Promise<void>;
    matchRequest(details: Details): number;
    serialize(): Promise<string>;
    deserialize(serialized: string): Promise<unknown>;
  }
}

declare module 'eth-phishing-detect/src/detector.js' {
  type Config = {
    readonly name: string;
    readonly version: number;
    readonly tolerance: number;
    readonly allowlist: readonly string[];
    readonly fuzzylist: readonly string[];
    readonly blocklist: readonly string[];
  };
  export default class PhishingDetector {
    constructor(configs: readonly Config[]);
    check(domain: string): { readonly result: boolean };
  }
}
