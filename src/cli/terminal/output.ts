import type { VeloError } from '../../contract/errors/error.ts';
import type { StepEvent } from '../../velo.ts';
import { renderError, renderTrace } from '../render/error.ts';
import { seconds } from '../render/format.ts';
import { withOptionHint } from '../render/hints.ts';
import { RunningStep } from './running-step.ts';
import { pad, plain, plainStyle, type Style, shorten, styleFor } from './text.ts';

/** A stream as far as it is needed here. */
export interface Sink {
  write(text: string): unknown;
  isTTY?: boolean;
  columns?: number;
  errored?: Error | null;
}

/** What a run of the command line takes from the process around it. */
export interface Surroundings {
  stdout: Sink;
  stderr: Sink;
  env: NodeJS.ProcessEnv;
}

/** The options that every command takes. */
export interface Globals {
  json?: boolean;
  quiet?: boolean;
  verbose?: boolean;
  /** False with `--no-color`. */
  color?: boolean;
}

/** Where results (stdout) and everything else (stderr) are written, and in which form. */
export class Output {
  readonly #stdout: Sink;
  readonly #stderr: Sink;
  readonly #globals: Globals;
  readonly #style: Style;
  readonly #errorStyle: Style;
  /** Whether the last line of the terminal shows a running step, which is overwritten when it ends. */
  readonly #live: boolean;
  #open = false;
  #running: RunningStep | undefined;
  #heading = '';
  #said = false;

  constructor({ stdout, stderr, env }: Surroundings, globals: Globals) {
    this.#stdout = stdout;
    this.#stderr = stderr;
    this.#globals = globals;
    this.#style = styleFor(stdout, { color: globals.color, env });
    this.#errorStyle = styleFor(stderr, { color: globals.color, env });
    this.#live = this.#errorStyle !== plainStyle;
  }

  get json(): boolean {
    return this.#globals.json === true;
  }

  /** Prints a command's answer: the data with `--json`, else the text made for the terminal's width and style. */
  result(data: unknown, text: (view: { style: Style; columns: number }) => string): void {
    if (this.json) this.#stdout.write(`${jsonText(data, this.#stdout)}\n`);
    else this.#print(text({ style: this.#style, columns: columnsOf(this.#stdout) }));
  }

  /** Says what a command did: nothing with `--quiet`, where nobody asked for it. */
  done(data: unknown, text: string | ((view: { style: Style; columns: number }) => string)): void {
    if (this.json || !this.#globals.quiet) this.result(data, typeof text === 'string' ? () => text : text);
  }

  /**
   * Prints lines that others wrote: as they are, or without control characters on a terminal. False once nobody reads.
   */
  foreign(text: string): boolean {
    const shown = this.#stdout.isTTY ? text.split('\n').map(plain).join('\n') : text;
    if (shown !== '') this.#stdout.write(shown);
    // A standard stream is never destroyed; what was wrong with it last is kept.
    return !this.#stdout.errored;
  }

  /** Says on stderr what begins, with its first step: an operation that is refused prints its error alone. */
  heading(text: string): void {
    this.#heading = `${this.#errorStyle.bold(plain(text))}\n`;
  }

  /** Shows steps as they end; on a terminal also the one that runs, how far it is and for how long. */
  readonly progress = (event: StepEvent): void => {
    if (this.#globals.quiet) return;
    const columns = columnsOf(this.#stderr);
    const mark = this.#errorStyle.blue('▸');
    if (event.kind === 'note') {
      this.#stderr.write(`${this.#opening()}  ${this.#errorStyle.dim('·')} ${plain(event.text)}\n`);
    } else if (event.kind === 'begin') {
      if (this.#live) this.#begin(event.name);
    } else if (event.kind === 'moved') {
      this.#running?.moved(event.text);
    } else {
      const name = plain(event.name);
      const time = this.#errorStyle.dim(seconds(event.ms));
      const room = Math.min(nameColumns, Math.max(1, columns - 12));
      const shown = pad(shorten(name, Math.max(room, columns - 12)), room);
      this.#stderr.write(`${this.#fresh()}  ${mark} ${shown} ${time}\n`);
    }
  };

  /** An empty line on stderr between progress, if there was any, and a result. */
  gap(): void {
    if (this.#said) this.#stderr.write('\n');
  }

  /** A line beside the result, such as what a signal made happen. */
  note(text: string): void {
    if (!this.#globals.quiet) this.#stderr.write(`${this.#fresh()}${plain(text)}\n`);
  }

  /** Prints a failure: with `--json` as the one document on stdout, else as lines on stderr. */
  error(error: VeloError): void {
    this.#running?.end();
    if (this.#open) this.#stderr.write('\n');
    this.#open = false;
    const report = withOptionHint(error.report());
    if (this.json) this.#stdout.write(`${jsonText({ error: report }, this.#stdout)}\n`);
    else this.#stderr.write(`${renderError(report, this.#errorStyle)}\n`);
    if (this.#globals.verbose) this.#stderr.write(renderTrace(error));
  }

  #print(text: string): void {
    this.#stdout.write(text.endsWith('\n') || text === '' ? text : `${text}\n`);
  }

  #begin(name: string): void {
    this.#stderr.write(this.#fresh());
    this.#running = new RunningStep(plain(name), (line) => this.#redraw(line));
  }

  /** The running step's line, over the one that stood there. */
  #redraw(text: string): void {
    const line = `  ${this.#errorStyle.blue('▸')} ${shorten(text, columnsOf(this.#stderr) - 5)}`;
    this.#stderr.write(`${this.#open ? '\r\u001b[K' : this.#opening()}${line}`);
    this.#open = true;
  }

  /** What is due before a new line: the heading, or the way back over the running step, which is not drawn again. */
  #fresh(): string {
    this.#running?.end();
    this.#running = undefined;
    return this.#opening();
  }

  #opening(): string {
    const before = (this.#open ? '\r\u001b[K' : '') + this.#heading;
    this.#open = false;
    this.#heading = '';
    this.#said = true;
    return before;
  }
}

const nameColumns = 40;

/** A terminal's width; what is no terminal gets lines as long as they are. */
function columnsOf(sink: Sink): number {
  return sink.isTTY ? sink.columns || 80 : Number.POSITIVE_INFINITY;
}

/** One document, indented for a terminal; DEL and C1 controls are escaped too, which JSON.stringify leaves as they are. */
function jsonText(data: unknown, { isTTY }: Sink): string {
  return JSON.stringify(data, null, isTTY ? 2 : undefined).replace(
    /[\u007f-\u009f\u2028\u2029]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
