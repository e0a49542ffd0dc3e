import { describe, expect, test } from 'vitest';
import {
  type ManagedState,
  nothingKnown,
  stateAfter,
} from '../../../src/policy/organisation/managed-state.ts';

const now = 1_800_000_000_000;
const day = 24 * 3_600_000;
const present: ManagedState = { state: 'present', readAt: 1, failure: null, keptUntil: null };
const none = { state: 'none', readAt: now, failure: null, keptUntil: null };
const noPolicy = { is: 'none', sure: false } as const;

describe('what the browser says about the policy', () => {
  test('a policy is present', () => {
    expect(stateAfter(nothingKnown, { is: 'policy', raw: {} }, true, now)).toEqual({
      ...present,
      readAt: now,
    });
  });
  test('none where there never was one is none', () => {
    expect(stateAfter(nothingKnown, noPolicy, true, now)).toEqual(none);
  });
  test('a removal while the browser runs ends it at once', () => {
    expect(stateAfter(present, noPolicy, false, now)).toEqual(none);
  });
  test('a removal that the browser is sure of ends it at once, at a start too', () => {
    expect(stateAfter(present, { is: 'none', sure: true }, true, now)).toEqual(none);
  });
  test('none at a start keeps the last one for a day, says so, and then ends it', () => {
    const kept = stateAfter(present, noPolicy, true, now);
    expect(kept).toMatchObject({ state: 'present', readAt: 1, keptUntil: now + day });
    expect(kept.failure).toBe('none was found at this start');
    // A further start, or a further look, does not give it another day.
    expect(stateAfter(kept, noPolicy, true, now + 5).keptUntil).toBe(now + day);
    expect(stateAfter(kept, noPolicy, false, now + day - 1)).toMatchObject({ state: 'present' });
    expect(stateAfter(kept, noPolicy, false, now + day)).toMatchObject({ state: 'none' });
  });
  test('one that comes back is present again, without a term', () => {
    const kept = stateAfter(present, noPolicy, true, now);
    expect(stateAfter(kept, { is: 'policy', raw: {} }, false, now)).toEqual({
      ...present,
      readAt: now,
    });
  });
  test('a failure leaves the last one in force without a term, and is said', () => {
    const failed = stateAfter(present, { is: 'failed', reason: 'disk' }, true, now);
    expect(failed).toMatchObject({ state: 'present', readAt: 1, keptUntil: null });
    expect(failed.failure).toContain('disk');
  });
});
