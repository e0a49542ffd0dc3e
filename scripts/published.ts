import { writeFileSync } from 'node:fs';
import { publishedOf } from '../src/admin/list/changes.ts';
import { readListFiles, toPolicyList } from '../src/admin/list/list-files.ts';

/** Notes the list as published; the next build tells what changed since. */
const list = toPolicyList(readListFiles('src/list'));
if (!list) throw new Error('the list has errors; `caveat lint` names them');
writeFileSync('src/list/published.json', `${JSON.stringify(publishedOf(list), null, 2)}\n`);
