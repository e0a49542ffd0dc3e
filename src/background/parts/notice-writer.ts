import { noticeOn } from './notice-on.ts';

/** `noticeOn`, for the worker that loads this file. */
export type NoticeWriter = typeof noticeOn;

Object.assign(globalThis, { noticeOn });
