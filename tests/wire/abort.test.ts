import { getEventListeners } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { onAbort } from '../../src/wire/abort.js';

describe('onAbort', () => {
  it('calls everybody who waits for a signal, once', () => {
    const controller = new AbortController();
    const callbacks = [vi.fn(), vi.fn()];
    for (const callback of callbacks) onAbort(controller.signal, callback);
    controller.abort();
    controller.abort();
    expect(callbacks.map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
  });

  it('does not call who left', () => {
    const controller = new AbortController();
    const [stays, leaves] = [vi.fn(), vi.fn()];
    onAbort(controller.signal, stays);
    onAbort(controller.signal, leaves)();
    controller.abort();
    expect([stays.mock.calls.length, leaves.mock.calls.length]).toEqual([1, 0]);
  });

  it('keeps one listener for any number of callers, and none when all have left', () => {
    const { signal } = new AbortController();
    const leave = Array.from({ length: 100 }, () => onAbort(signal, () => {}));
    expect(getEventListeners(signal, 'abort')).toHaveLength(1);
    for (const each of leave) each();
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  it('starts anew after all have left', () => {
    const controller = new AbortController();
    const leaveFirst = onAbort(controller.signal, () => {});
    leaveFirst();
    const callback = vi.fn();
    onAbort(controller.signal, callback);
    leaveFirst();
    controller.abort();
    expect(callback).toHaveBeenCalledOnce();
  });
});
