/** One step of an operation, and how long it took in milliseconds. */
export interface StepTime {
    name: string;
    ms: number;
}
/** A step begins, makes progress (shown while it runs), or ends; or an operation has a note to show. */
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
