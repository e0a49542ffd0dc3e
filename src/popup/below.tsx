// The parts of the popup that its first lines do not wait for, in one file of their own.
export { SurroundingStatements } from '../ui/surrounding-statements.tsx';
export { CheckLinks } from './check-links.tsx';
