/** One named piece of an operation and how long it took, in milliseconds. */
export interface StepTime {
    name: string;
    ms: number;
}
/** A step begins, has come further (for whoever watches it run), ends, or says something worth a line on the way. */
export type StepEvent = {
    kind: 'begin';
    name: string;
} | {
    kind: 'moved';
    text: string;
} | {
    kind: 'end';
    name: string;
    ms: number;
} | {
    kind: 'note';
    text: string;
};
